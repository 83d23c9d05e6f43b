"""Touch widgets. They paint themselves from tokens, tell assistive technology what they are, and decide nothing."""
