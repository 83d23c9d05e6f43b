/* Stands between OpenSC and OpenSSL in demonstrations and tests: lets OpenSC's dnie driver take the chips of the demo's
 * authority. Where OpenSC loads one of the two public moduli of the police's component roots, the modulus in the file
 * named by DNIE_DEMO_ROOT (128 bytes) is loaded instead. The chain is still verified, against that one. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MODULUS = 128, HEAD = 8 };

typedef void *(*bin2bn)(const unsigned char *, int, void *);

static const unsigned char heads[][HEAD] = {
    { 0xEA, 0xDE, 0xDA, 0x45, 0x53, 0x32, 0x94, 0x50 },
    { 0xB9, 0x72, 0x34, 0x5E, 0x35, 0xBC, 0xDD, 0x12 },
};

static bin2bn genuine(void)
{
    /* RTLD_NEXT finds nothing where the PKCS#11 module was opened with RTLD_LOCAL, as Python does. */
    void *crypto = dlopen("libcrypto.so.3", RTLD_LAZY | RTLD_NOLOAD);
    void *found = dlsym(crypto ? crypto : RTLD_NEXT, "BN_bin2bn");
    if (!found)
        abort();
    return (bin2bn)found;
}

static int demo_root(unsigned char *modulus)
{
    const char *path = getenv("DNIE_DEMO_ROOT");
    FILE *file = path ? fopen(path, "rb") : NULL;
    size_t count = file ? fread(modulus, 1, MODULUS, file) : 0;
    if (file)
        fclose(file);
    return count == MODULUS;
}

void *BN_bin2bn(const unsigned char *bytes, int length, void *into)
{
    unsigned char modulus[MODULUS];
    for (size_t at = 0; length == MODULUS && at < sizeof heads / HEAD; at++)
        if (!memcmp(bytes, heads[at], HEAD) && demo_root(modulus))
            return genuine()(modulus, length, into);
    return genuine()(bytes, length, into);
}
