"""What an event is beside who, what, where and when: its sort, its weight, its figures."""
