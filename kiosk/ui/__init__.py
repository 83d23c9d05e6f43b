"""The screen: Qt Widgets around Qt-free presenters."""
