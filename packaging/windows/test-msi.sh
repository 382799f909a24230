# Sourced by test-wine.sh: the package for administrators, installed for everybody without a question.
msi=$out/$name.msi
drive=$WINEPREFIX/drive_c
machine='HKLM\System\CurrentControlSet\Control\Session Manager\Environment'
msi_registry() { in_windows reg query "$@" 2>/dev/null | tr -d '\r'; }
on_path() { msi_registry "$machine" /v PATH | grep -qF "$1"; }

say "The package for administrators, silent"
limit=180 in_windows msiexec /i "$(windows_path "$msi")" /qn || fail "msiexec: $?"
folder="$drive/Program Files/Mo-rat"
for file in morat.exe morat-cli.exe data/dictionaries/vi_VN.dic licences/OpenSSL.txt morat.spdx; do
    [ -e "$folder/$file" ] || fail "$file was not installed"
done
on_path 'C:\Program Files\Mo-rat' || fail "morat-cli is not on PATH"
msi_registry 'HKLM\Software\RegisteredApplications' | grep -q 'Software\\Morat\\Capabilities' ||
    fail "not among the programs that Windows offers"
msi_registry 'HKLM\Software\Classes\.docx\OpenWithProgids' | grep -q Morat.Draft || fail "no \"open with\""
msi_registry 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall' /s |
    grep -q "HelpLink.*$(setting MORAT_ISSUES)" || fail "no address for help"
printf 'Họ thực hiện đúng chủ chương.\r\n' >"$drive/bài.txt"
# By its name alone, as a new console of whoever works there starts it.
in_windows cmd /c 'morat-cli check C:\bài.txt' 2>/dev/null | grep -q 'chủ trương' ||
    fail "morat-cli is not found by its name, or finds nothing"

say "Repeated, and removed"
limit=180 in_windows msiexec /i "$(windows_path "$msi")" /qn || fail "msiexec, again: $?"
limit=180 in_windows msiexec /x "$(windows_path "$msi")" /qn || fail "msiexec /x: $?"
[ ! -e "$folder" ] || fail "left: $(find "$folder" | head)"
on_path 'Mo-rat' && fail "PATH still names it"
msi_registry 'HKLM\Software\RegisteredApplications' | grep -q 'Software\\Morat' && fail "still registered"

say "Elsewhere, with what its properties leave out"
limit=180 in_windows msiexec /i "$(windows_path "$msi")" /qn 'INSTALLFOLDER=C:\Tòa soạn\Mo-rát' \
    ADD_TO_PATH=0 OPEN_WITH=0 START_MENU=0 || fail "msiexec, with properties: $?"
[ -e "$drive/Tòa soạn/Mo-rát/morat.exe" ] || fail "not in the folder that was named"
on_path 'Mo-r' && fail "ADD_TO_PATH=0 was not heard"
msi_registry 'HKLM\Software\Classes\.docx\OpenWithProgids' | grep -q Morat && fail "OPEN_WITH=0 was not heard"
find "$drive/ProgramData" "$drive/users" -name 'Mo-rát.lnk' | grep . && fail "START_MENU=0 was not heard"
limit=180 in_windows msiexec /x "$(windows_path "$msi")" /qn || fail "msiexec /x, elsewhere: $?"
[ ! -e "$drive/Tòa soạn/Mo-rát" ] || fail "left: $(find "$drive/Tòa soạn" | head)"
