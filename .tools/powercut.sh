#!/bin/sh
# Runs a command that may mount images of disks: in a mount namespace of its own, so that all of them vanish
# with the command, however it ends.
#
#	powercut.sh COMMAND...
set -eu

[ "$(uname -s)" = Linux ] || { echo "powercut: the power cut is simulated on Linux only" >&2; exit 1; }
[ "$(id -u)" = 0 ] || { echo "powercut: needs root, since it mounts images of disks; run it as root in a virtual machine or a container that may mount" >&2; exit 1; }
exec unshare --mount --propagation private "$@"
