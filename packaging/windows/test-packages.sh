# Sourced by test-wine.sh: the installer, what it installs, and the portable archive, as their user
# meets them.
drive=$WINEPREFIX/drive_c
local_data=$(timeout 60 wine cmd /c 'echo %LOCALAPPDATA%' 2>/dev/null | tr -d '\r' | sed 's/ *$//')
unix_path() { echo "$drive/$(cut -c4- <<<"$1" | tr '\\' /)"; }
programs=$(unix_path "$local_data")/Programs/Mo-rat
reviews=$(unix_path "$local_data")/morat/reviews.sqlite
setup=$out/$name-setup.exe
# What the registry holds is in the console's code page, which is not this one's.
registry() { in_windows reg query "$@" 2>/dev/null | tr -d '\r' | grep -a . ; }
uninstall_key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Morat'
wait_for() { # SECONDS COMMAND...
    local until=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$until" ] || return 1
        sleep 0.3
    done
}
window_of() { xdotool search --onlyvisible --class "$1" | tail -n 1; }
has_window() { [ -n "$(window_of "$1")" ]; }
has_no_window() { ! has_window "$1"; }
picture() { import -window root "$pictures/$1.png"; }
# press KEY...: to the window that is on top, as there is no window manager that would say which.
press() { for key in "$@"; do xdotool key --delay 60 "$key"; sleep 0.7; done; }
exits_with() { # EXPECTED COMMAND...
    local expected=$1 status=0
    shift
    "$@" || status=$?
    [ "$status" -eq "$expected" ] || fail "exit status $status, not $expected: $*"
}

if [ -n "${MORAT_PREVIOUS_SETUP:-}" ]; then
    say "An older version, with a review of its own, that is then brought up to date"
    cp "$MORAT_PREVIOUS_SETUP" "$drive/older-setup.exe"
    limit=180 exits_with 0 in_windows "$drive/older-setup.exe" /S
    printf 'Họ thực hiện đúng chủ chương.\r\n' >"$drive/cũ.txt"
    (limit=60 in_windows "$programs/morat.exe" 'C:\cũ.txt') &
    program=$!
    wait_for 40 has_window morat.exe || fail "no window of the older version"
    sleep 5
    xdotool windowfocus --sync "$(window_of morat.exe)" || true
    press F7 ctrl+Return ctrl+q
    wait "$program" || true
    [ -s "$reviews" ] || fail "the older version kept no review"
fi

say "A silent installation"
limit=180 exits_with 0 in_windows "$setup" /S
for file in morat.exe morat-cli.exe uninstall.exe data/dictionaries/vi_VN.dic data/resources/packs \
    data/resources/help/index_vi.md hunspell/en_US.dic licences/LGPL-3.0-only.txt README.txt morat.spdx; do
    [ -e "$programs/$file" ] || fail "$file was not installed"
done
registry "$uninstall_key" /v DisplayVersion | grep -q "$(release_version)" || fail "no uninstall entry"
registry 'HKCU\Software\Classes\.docx\OpenWithProgids' | grep -q Morat.Draft || fail "no \"open with\""
registry 'HKCU\Software\RegisteredApplications' | grep -q 'Software\\Morat\\Capabilities' ||
    fail "not among the programs that Windows offers"
registry "$uninstall_key" /v HelpLink | grep -q "$(setting MORAT_ISSUES)" || fail "no address for help"
registry 'HKCU\Software\Classes\.docx' /ve | grep -q Morat && fail "took .docx for itself"
[ -e "$drive/ProgramData/Microsoft/Windows/Start Menu/Programs/Mo-rát.lnk" ] ||
    find "$drive/users" -name 'Mo-rát.lnk' | grep -q . || fail "no entry in the start menu"

# Static: what is loaded is the system's.
for program in morat morat-cli; do
    loaded=$("$triplet-objdump" -p "$programs/$program.exe" | sed -n 's/.*DLL Name: //p')
    grep -q KERNEL32.dll <<<"$loaded" || fail "objdump names no library of $program"
    grep -iE '^(lib|qt|zlib)' <<<"$loaded" && fail "$program needs the above"
done

say "The command line"
desk="$drive/Nguyễn Đức/Bản thảo"
mkdir -p "$desk"
sed 's/$/\r/' "$source_folder/resources/sample/ban-thao-mau.txt" >"$desk/Bài viết.txt"
printf 'Hội nghị\r\n\r\nCác đại biểu thống nhất với nội dung báo cáo.\r\n' >"$desk/Sạch.txt"
cli() { (cd "$desk" && in_windows "$programs/morat-cli.exe" "$@"); }
[ "$(cli --version)" = "morat-cli $(release_version)" ] || fail "another version"
exits_with 1 cli check 'Bài viết.txt' >"$work/found" 2>"$work/said"
[ ! -s "$work/said" ] || fail "said on stderr: $(cat "$work/said")"
grep -q 'Bài viết.txt:.*:spelling.phrase: .*chủ trương' "$work/found" || fail "findings are missing"
grep -q $'\r' "$work/found" && fail "line feeds became two bytes"
iconv -f UTF-8 -t UTF-8 "$work/found" >/dev/null || fail "not UTF-8"
cat "$work/found"
exits_with 0 cli check 'Sạch.txt'
exits_with 1 cli check 'C:\Nguyễn Đức\Bản thảo\*.txt' >"$work/both" 2>"$work/said"
grep -q 'đã duyệt: 2\|: 2; ' "$work/said" || fail "the pattern: $(cat "$work/said")"
exits_with 2 cli check 'Không có.txt' 2>/dev/null
exits_with 1 cli check --format json 'Bài viết.txt' | grep -q '"chủ trương"' || fail "no JSON"
exits_with 0 cli fix -o 'Bài sửa.txt' 'Bài viết.txt'
grep -q 'thực hiện chủ trương' "$desk/Bài sửa.txt" || fail "nothing was corrected"
[ "$(grep -c $'\r$' "$desk/Bài sửa.txt")" = "$(grep -c '' "$desk/Bài sửa.txt")" ] || fail "CRLF was lost"
# A console gets letters, whatever its code page.
(cd "$desk" && TERM=xterm timeout 60 script -qec \
    "stty cols 200; wine '$programs/morat-cli.exe' check 'Bài viết.txt' 'Sạch.txt'" /dev/null \
    </dev/null >"$work/console") || true
grep -q 'từ đúng là “chủ trương”' "$work/console" || fail "the console shows: $(cat -v "$work/console")"
long=$desk
while [ ${#long} -lt 400 ]; do long="$long/Thư mục của ban Thời sự"; done
mkdir -p "$long"
cp "$desk/Bài viết.txt" "$long/"
exits_with 1 cli check "$(windows_path "$long/Bài viết.txt")" >"$work/far"
[ "$(wc -l <"$work/far")" = "$(wc -l <"$work/found")" ] || fail "a path of ${#long} letters"

say "A review by keyboard in the window"
(cd "$desk" && limit=120 in_windows "$programs/morat.exe" 'Bài viết.txt') &
program=$!
wait_for 40 has_window morat.exe || fail "no window"
sleep 6
xdotool windowfocus --sync "$(window_of morat.exe)" || true
picture 1-opened
press F7
picture 2-first-finding
press ctrl+Return ctrl+Return
picture 3-two-accepted
[ -s "$reviews" ] || fail "no review database in $local_data"
# A running program is not replaced.
exits_with 3 in_windows "$setup" /S
# A second start gives its file to the window that is there, and ends.
(cd "$desk" && limit=40 exits_with 0 in_windows "$programs/morat.exe" 'Sạch.txt')
sleep 3
picture 3-second-start
xdotool windowfocus --sync "$(window_of morat.exe)" || true
(cd "$desk" && limit=40 exits_with 0 in_windows "$programs/morat.exe" 'Bài viết.txt')
sleep 3
press ctrl+shift+e
sleep 2
picture 4-errors-are-left
press Left Return # export all the same, with a reason
sleep 2
picture 4-reason
xdotool type --delay 60 'len trang som'
press Return
sleep 3
picture 4-export
press Return
sleep 2
picture 5-exported
[ -s "$desk/Bài viết.da-sua.txt" ] || fail "nothing was exported"
cmp -s "$desk/Bài viết.txt" "$desk/Bài viết.da-sua.txt" && fail "the export has no correction"
press ctrl+z
picture 6-taken-back
press ctrl+q
wait_for 30 has_no_window morat.exe || fail "the window does not close"
exits_with 0 wait "$program"
diff "$desk/Bài viết.txt" "$desk/Bài viết.da-sua.txt" || true

say "Killed while somebody types: what was typed is there"
(cd "$desk" && limit=120 in_windows "$programs/morat.exe" 'Sạch.txt') &
program=$!
wait_for 40 has_window morat.exe || fail "no window"
sleep 5
xdotool windowfocus --sync "$(window_of morat.exe)" || true
press ctrl+End
xdotool type --delay 60 ' Them mot cau nua.'
sleep 2 # it is on the disk within a second
picture 6-typed
in_windows taskkill /f /im morat.exe >/dev/null 2>&1 || true
wait "$program" || true
(cd "$desk" && limit=60 in_windows "$programs/morat.exe" 'Sạch.txt') &
program=$!
wait_for 40 has_window morat.exe || fail "no window after it was killed"
sleep 5
picture 6-after-the-end
xdotool windowfocus --sync "$(window_of morat.exe)" || true
press ctrl+q
wait "$program" || true
cli desk export -o 'Sau khi tắt.txt' 'Sạch.txt' >"$work/said" 2>&1 || true
grep -q 'Them mot cau nua' "$desk/Sau khi tắt.txt" || fail "what was typed is lost: $(cat "$work/said")"

say "Installed again: reviews stay"
before=$(sha256sum <"$reviews")
limit=180 exits_with 0 in_windows "$setup" /S
[ "$(sha256sum <"$reviews")" = "$before" ] || fail "an update changed the reviews"
(cd "$desk" && limit=60 in_windows "$programs/morat.exe") &
program=$!
wait_for 40 has_window morat.exe || fail "no window after the update"
sleep 5
picture 7-after-the-update
xdotool windowfocus --sync "$(window_of morat.exe)" || true
press ctrl+q
exits_with 0 wait "$program"

say "The portable archive"
stick="$drive/Thẻ nhớ"
mkdir -p "$stick"
unzip -q "$out/$name-portable.zip" -d "$stick"
before=$(sha256sum <"$reviews")
(cd "$desk" && limit=60 in_windows "$stick/$name/morat.exe" 'Bài viết.txt') &
program=$!
wait_for 40 has_window morat.exe || fail "no window of the portable program"
sleep 5
xdotool windowfocus --sync "$(window_of morat.exe)" || true
press ctrl+q
exits_with 0 wait "$program"
[ -s "$stick/$name/user-data/reviews.sqlite" ] && [ -s "$stick/$name/user-data/morat.ini" ] ||
    fail "the portable program keeps its data elsewhere"
[ "$(sha256sum <"$reviews")" = "$before" ] || fail "the portable program wrote into the user's folder"

say "A silent uninstallation keeps the reviews, and what is not ours"
touch "$programs/ghi chú.txt"
exits_with 0 in_windows "$programs/uninstall.exe" /S
gone() { [ ! -e "$programs/morat.exe" ] && [ ! -e "$programs/data" ] && [ ! -e "$programs/uninstall.exe" ]; }
wait_for 30 gone || fail "left: $(find "$programs" | head)"
timeout 60 wineserver -w || true
[ "$(find "$programs" -type f)" = "$programs/ghi chú.txt" ] || fail "not only the user's file: $(find "$programs")"
[ -s "$reviews" ] || fail "the reviews are gone"
registry "$uninstall_key" >/dev/null && fail "the uninstall entry is left"
registry 'HKCU\Software\RegisteredApplications' | grep 'Software\\Morat' && fail "still registered"
registry 'HKCU\Software\Classes\Morat.Draft' >/dev/null && fail "the file class is left"
registry 'HKCU\Software\Classes\.docx\OpenWithProgids' | grep Morat && fail "\"open with\" is left"

say "The installer and the uninstaller on the screen, in Vietnamese"
elsewhere="$drive/Thử cài đặt"
# As if that language had been chosen before: the question, whose answer is the computer's language,
# is not asked again.
in_windows reg add 'HKCU\Software\Morat' /v InstallerLanguage /d 1066 /f >/dev/null 2>&1
limit=180 in_windows "$setup" &
program=$!
wait_for 40 has_window "$name-setup.exe" || fail "no window of the installer"
sleep 3
picture 8-setup-welcome
press Return
sleep 1
xdotool type --delay 120 'C:\Thử cài đặt'
sleep 1
picture 9-setup-folder
press Return
is_registered() { registry 'HKCU\Software\Classes\Applications\morat.exe\SupportedTypes' /v .json | grep -q json; }
wait_for 90 is_registered || fail "the installation does not end"
sleep 4
picture 10-setup-done
[ -e "$elsewhere/morat.exe" ] || fail "nothing in the folder that was chosen"
press space Return # without starting it
wait "$program" || true
limit=120 in_windows "$elsewhere/uninstall.exe" &
program=$!
sleep 6
press Return
sleep 8
picture 11-uninstall-asks
press Left Return # yes: the reviews, too
sleep 4
picture 12-uninstall-done
press Return
wait "$program" || true
timeout 60 wineserver -w || true
[ ! -e "$(dirname "$reviews")" ] || fail "the reviews are still there, though the answer was yes"
[ ! -e "$elsewhere" ] || fail "the program is still there"
