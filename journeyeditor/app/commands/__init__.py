"""What the actions of the table do: functions of a window, one menu a file."""
