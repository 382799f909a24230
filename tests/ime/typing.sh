#!/usr/bin/env bash
# Types Vietnamese into a draft with an input method of the system, on a display of its own, in Telex
# and in VNI, and looks at every picture on the way (ImeTypingTest.cpp).
#   typing.sh ibus|fcitx5 PROGRAM [ARGUMENT...]     what follows goes to the test
# Needs Xvfb, xdotool, dbus-daemon and ibus with ibus-unikey, or fcitx5 with fcitx5-unikey and
# fcitx5-frontend-qt6. Ends with 77 where something is missing. MORAT_PICTURES=FOLDER keeps the
# pictures, in a folder each.
set -euo pipefail
method=$1
program=$2
shift 2

missing() {
    echo "$1 is not installed" >&2
    exit 77
}
for need in Xvfb xdotool dbus-daemon gdbus "$([ "$method" = ibus ] && echo ibus-daemon || echo fcitx5)"; do
    command -v "$need" >/dev/null || missing "$need"
done
plugins=$(dirname "$(find /usr/lib -path '*qt6/plugins/platforminputcontexts/*' -name '*ibus*' -print -quit)")
case $method in
    ibus) [ -e /usr/share/ibus/component/unikey.xml ] || missing ibus-unikey ;;
    fcitx5)
        [ -e /usr/share/fcitx5/inputmethod/unikey.conf ] || missing fcitx5-unikey
        compgen -G "$plugins/*fcitx5*" >/dev/null || missing fcitx5-frontend-qt6
        ;;
esac

home=$(mktemp -d)
running=()
clean_up() {
    local each
    for each in "${running[@]}"; do kill "$each" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$home"
}
trap clean_up EXIT
unset WAYLAND_DISPLAY XMODIFIERS
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache
export XDG_RUNTIME_DIR=$home/run LC_ALL=C.UTF-8 GSETTINGS_BACKEND=keyfile
export QT_QPA_PLATFORM=xcb QT_XCB_NO_XI2=1
mkdir -p "$XDG_CONFIG_HOME/fcitx5/conf" "$XDG_CONFIG_HOME/glib-2.0/settings" "$XDG_DATA_HOME" "$XDG_CACHE_HOME"
mkdir -m 700 -p "$XDG_RUNTIME_DIR"

# Letters on whole pixels: what is moved by a part of one is another picture.
mkdir -p "$XDG_CONFIG_HOME/fontconfig"
cat >"$XDG_CONFIG_HOME/fontconfig/fonts.conf" <<'END'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <match target="pattern">
    <edit name="hinting" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
  <match target="font">
    <edit name="hinting" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
END

mkfifo "$home/display" "$home/bus"
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3>"$home/display" >/dev/null 2>&1 &
running+=($!)
DISPLAY=:$(head -n 1 "$home/display")
dbus-daemon --session --nofork --print-address=3 3>"$home/bus" >/dev/null 2>&1 &
running+=($!)
DBUS_SESSION_BUS_ADDRESS=$(head -n 1 "$home/bus")
export DISPLAY DBUS_SESSION_BUS_ADDRESS

# Waits until a command works, a minute at most.
await() {
    local tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ $tries -lt 240 ] || { echo "no answer: $*" >&2; exit 1; }
        sleep 0.25
    done
}

# Whether a program has that name on the bus; asking the program itself would start another.
is_there() {
    gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
        --method org.freedesktop.DBus.NameHasOwner "$1" | grep -q true
}
is_gone() { ! is_there "$1"; }

# It fails where it cannot set the layout of the keyboard, too, which nobody needs here.
uses_unikey() {
    ibus engine Unikey || true
    [ "$(ibus engine)" = Unikey ]
}

start_method() { # telex|vni
    case $method in
        ibus)
            printf '[org/freedesktop/ibus/engine/unikey]\ninput-method='\''%s'\''\n' "$1" \
                >"$XDG_CONFIG_HOME/glib-2.0/settings/keyfile"
            export QT_IM_MODULE=ibus
            ibus-daemon --panel disable --emoji-extension disable >/dev/null 2>&1 &
            daemon=$!
            await uses_unikey
            ;;
        fcitx5)
            printf '[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=unikey\n\n[Groups/0/Items/0]\nName=unikey\nLayout=\n\n[GroupOrder]\n0=Default\n' \
                >"$XDG_CONFIG_HOME/fcitx5/profile"
            printf 'InputMethod=%s\n' "$([ "$1" = vni ] && echo VNI || echo Telex)" \
                >"$XDG_CONFIG_HOME/fcitx5/conf/unikey.conf"
            export QT_IM_MODULE=fcitx
            fcitx5 --disable=wayland,xim,kimpanel,notificationitem,notifications >/dev/null 2>&1 &
            daemon=$!
            await is_there org.fcitx.Fcitx5
            await fcitx5-remote -s unikey
            ;;
    esac
    running+=("$daemon")
}

pictures=${MORAT_PICTURES:-}
status=0
for keys in telex vni; do
    start_method $keys
    if [ -n "$pictures" ]; then
        export MORAT_PICTURES=$pictures/$method-$keys
        mkdir -p "$MORAT_PICTURES"
    fi
    echo "$method, $keys"
    MORAT_IME_KEYS=$keys "$program" "$@" || status=1
    kill "$daemon" 2>/dev/null || true
    wait "$daemon" 2>/dev/null || true
    [ "$method" = ibus ] || await is_gone org.fcitx.Fcitx5
done
exit $status
