"""One drawing and one sentence: wait, or take your card."""
