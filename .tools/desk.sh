# A display with a window manager, and hands that use Rehearse as it is handed out: what pack-check.sh shares with
# its parts. The caller sets work, a folder of its own, and pictures, a folder that stays.
# shellcheck shell=bash

# fail ends a step with its reason.
fail() {
	echo "$*" >"$work/reason"
	echo "FAIL: $*" >&2
	exit 1
}

# until_ WHAT SECONDS COMMAND... waits until a command succeeds.
until_() {
	local what=$1 end=$((SECONDS + $2))
	shift 2
	until "$@" >/dev/null 2>&1; do
		[ $SECONDS -lt $end ] || fail "waited in vain until $what"
		sleep 0.2
	done
}

# desk opens the display. It ends with the script.
desk() {
	Xvfb -displayfd 3 -noreset -screen 0 1400x960x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
	servers+=($!)
	until_ "the display is there" 30 test -s "$work/display"
	DISPLAY=:$(cat "$work/display")
	export DISPLAY FYNE_SCALE=1 LIBGL_ALWAYS_SOFTWARE=1 LANG=en_US.UTF-8
	unset WAYLAND_DISPLAY
	HOME=$work openbox --sm-disable >"$work/openbox.log" 2>&1 &
	servers+=($!)
	until_ "the window manager is there" 30 xdotool get_num_desktops
	xdotool key Shift_L # the first key makes everybody learn the keyboard, and may be lost in that
}

# person NAME makes somebody who has never started Rehearse; root is where it will keep what they do.
person() {
	export HOME=$work/$1
	export XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache XDG_DATA_HOME=$HOME/.local/share XDG_RUNTIME_DIR=$HOME/run
	mkdir -p "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_DATA_HOME" "$XDG_RUNTIME_DIR"
	chmod 700 "$XDG_RUNTIME_DIR"
	root=$XDG_CONFIG_HOME/fyne/io.github.rehearse.Rehearse
}

# star_ counts the stars on the disk.
star_() {
	cat "$root"/data/*/*.jsonl 2>/dev/null | grep -c '"k":"star"' || true
}

# stars N succeeds when there are so many.
stars() {
	[ "$(star_)" = "$1" ]
}

# logged WORDS succeeds when the log says so since the last start.
logged() {
	tac "$root/local/rehearse.log" | sed '/msg=started/q' | grep -q -e "$1"
}

# seen NAME waits for the window, sets it and keeps a picture of it.
seen() {
	until_ "the window is there" 90 xdotool search --onlyvisible --name '^Rehearse$'
	window=$(xdotool search --onlyvisible --name '^Rehearse$' | tail -n 1)
	until_ "the log says that it is open" 60 logged msg=opened
	xdotool windowactivate --sync "$window" 2>/dev/null || true
	sleep 1 # what is drawn first is not yet what takes keys
	until_ "the window is drawn" 60 drawn "$1"
}

# drawn NAME keeps a picture of the screen, since Wine's windows are black by themselves, and succeeds when there is
# something in it.
drawn() {
	import -window root "$pictures/$1.png" && [ "$(stat -c %s "$pictures/$1.png")" -gt 20000 ]
}

# searched_and_starred NAME N types into the search box and stars what is found first: the Nth star.
searched_and_starred() {
	xdotool key --delay 50 ctrl+k
	sleep 0.5
	xdotool type --delay 60 'interpreter lock'
	sleep 1
	drawn "$1-search" || true
	xdotool key --delay 50 ctrl+d
	until_ "star number $2 is on the disk" 30 stars "$2"
	tac "$root"/data/*/*.jsonl | grep -m 1 '"k":"star"' | grep -q '"o":"[^"]*gil' || fail "another question than the one searched for was starred"
}

# clicked clicks Study in the rail. Under slow drawing a short click is lost, so the button stays down for a while.
clicked() {
	xdotool key Escape Escape
	xdotool mousemove --window "$window" 40 90 sleep 0.2 mousedown 1 sleep 0.2 mouseup 1
	until_ "a click leads to Study" 30 logged screen=study
}

# gone presses the key to leave and succeeds when there is no window. Under Wine a key may be lost.
gone() {
	xdotool search --onlyvisible --name '^Rehearse$' || return 0
	xdotool windowactivate --sync "$window" key --delay 50 ctrl+q sleep 2
	return 1
}

# closed leaves by the key.
closed() {
	until_ "the window is gone" 60 gone
	until_ "the program has ended" 30 flock -n "$root/local/app.lock" true
}

# ended ends whatever this script started and still runs, by its number.
ended() {
	for pid in "${servers[@]}"; do kill "$pid" 2>/dev/null || true; done
}
