"""The HTTP adapter: one connection, our own TLS settings, and a clear line between "not sent" and "sent"."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.cookies import RequestsCookieJar
from urllib3.connection import HTTPSConnection
from urllib3.connectionpool import HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError


class PinnedAdapter(HTTPAdapter):
    """Connects with one given SSL context and nothing else.

    Attributes:
        connects: connections opened so far; a request that did not raise it went over a kept-alive connection.
    """

    def __init__(self, context: ssl.SSLContext) -> None:
        self.connects = 0
        self._context = context
        super().__init__(pool_connections=1, pool_maxsize=1)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **kwargs: Any) -> None:  # noqa: ANN401, FBT001, FBT002 - signature of requests
        """Make the pool use connections that mark what was never sent."""
        super().init_poolmanager(connections, maxsize, block, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"https": _pool_class(self)}

    def build_connection_pool_key_attributes(
        self,
        request: requests.PreparedRequest,
        verify: bool | str,  # noqa: FBT001 - signature of requests
        cert: Any = None,  # noqa: ANN401 - signature of requests
    ) -> tuple[Any, Any]:
        """Return host and TLS settings of the pool: our context, whatever the session says."""
        host, _ = super().build_connection_pool_key_attributes(request, verify, cert)
        return host, {"ssl_context": self._context, "cert_reqs": "CERT_REQUIRED"}

    def cert_verify(self, *_args: object) -> None:
        """Add nothing: requests would load certifi's public CAs into our context here, and the pin would be gone."""


def _pool_class(adapter: PinnedAdapter) -> type[HTTPSConnectionPool]:
    class Connection(HTTPSConnection):
        """Tells a fault before the request (TCP or TLS) from one after: urllib3 alone reports both as "aborted"."""

        def connect(self) -> None:
            adapter.connects += 1
            try:
                super().connect()
            except ConnectTimeoutError:  # includes NewConnectionError and NameResolutionError
                raise
            except TimeoutError:
                raise ConnectTimeoutError(self, "TLS handshake took too long") from None
            except (OSError, HTTPError) as error:
                raise NewConnectionError(self, type(error).__name__) from error

    class Pool(HTTPSConnectionPool):
        ConnectionCls = Connection

    return Pool


class QuietSession(requests.Session):
    """A requests session that takes nothing from outside: no environment, no redirects, no cookies, no compression.

    ``trust_env`` False because ``REQUESTS_CA_BUNDLE`` would silently replace the pin, and for proxies and ``.netrc``
    (``reference/systems.md`` §C3).
    """

    def __init__(self, adapter: PinnedAdapter, headers: Mapping[str, str]) -> None:
        super().__init__()
        self.trust_env = False
        self.headers.clear()
        self.headers.update(headers)
        self.cookies = RequestsCookieJar(policy=DefaultCookiePolicy(allowed_domains=()))
        self.adapters.clear()
        self.mount("https://", adapter)

    def get_redirect_target(self, _resp: requests.Response) -> None:
        """Follow nothing; requests would otherwise read a redirect's body whole, of any size."""
        return
