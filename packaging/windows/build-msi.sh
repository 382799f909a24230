#!/usr/bin/env bash
# Makes the package for administrators (Windows Installer): for everybody on a computer, without
# questions, morat-cli on PATH. The same files give the same bytes.
#   build-msi.sh STAGE OUT.msi    STAGE: the folder of what is installed
# Properties: INSTALLFOLDER, ADD_TO_PATH=0, OPEN_WITH=0, START_MENU=0 (README.md).
# shellcheck source=packaging/windows/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

stage=$(realpath -- "$1")
out=$(realpath -m -- "$2")
version=$(release_version)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
SOURCE_DATE_EPOCH=$(release_epoch)
export SOURCE_DATE_EPOCH

# guid NAME: always the same for a name. What a component is called stays from version to version.
guid() {
    printf 'vn.morat.morat %s' "$1" | sha1sum | tr a-f A-F |
        sed -E 's/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/{\1-\2-5\3-8\4-\5}/'
}
id() { printf '%s' "$1" | sha1sum | cut -c1-32; }
xml() { sed 's/&/\&amp;/g; s/</\&lt;/g; s/"/\&quot;/g' <<<"$1"; }

# folder PATH: what lies in a folder of the stage, as wixl wants it.
folder() {
    local path name inner
    while IFS= read -r path; do
        name=$(xml "${path##*/}")
        if [ -d "$stage/$path" ]; then
            echo "<Directory Id=\"d$(id "$path")\" Name=\"$name\">"
            folder "$path"
            echo '</Directory>'
        else
            inner=f$(id "$path")
            [[ $path == */* ]] || inner=${path//[^a-zA-Z0-9.]/_}
            echo "<Component Id=\"c$(id "$path")\" Guid=\"$(guid "file $path")\" Win64=\"yes\">"
            echo "<File Id=\"$inner\" KeyPath=\"yes\" Name=\"$name\" Source=\"stage/$(xml "$path")\"/>"
            echo '</Component>'
            echo "<ComponentRef Id=\"c$(id "$path")\"/>" >>"$work/components"
        fi
    done < <(cd "$stage" && find "${1:-.}" -mindepth 1 -maxdepth 1 -printf '%p\n' | sed 's|^\./||' | sort)
}
# Names of other letters end wixl without a word.
if (cd "$stage" && find . | LC_ALL=C grep '[^ -~]' >&2); then
    echo "These names cannot be in the package." >&2
    exit 1
fi
folder '' >"$work/files"

{
    classes='Software\Classes'
    echo '<RegistryValue Root="HKLM" Key="Software\RegisteredApplications" Name="Mo-rát" Type="string"' \
        'Value="Software\Morat\Capabilities" KeyPath="yes"/>'
    value() { # KEY NAME VALUE
        echo "<RegistryValue Root=\"HKLM\" Key=\"$1\" ${2:+Name=\"$2\"} Type=\"string\" Value=\"$3\"/>"
    }
    open='&quot;[INSTALLFOLDER]morat.exe&quot; &quot;%1&quot;'
    value 'Software\Morat\Capabilities' ApplicationName Mo-rát
    value 'Software\Morat\Capabilities' ApplicationDescription @Purpose@
    value "$classes\\Morat.Draft" '' @Draft@
    value "$classes\\Morat.Draft\\DefaultIcon" '' '[INSTALLFOLDER]morat.exe,0'
    value "$classes\\Morat.Draft\\shell\\open" '' @OpenWith@
    value "$classes\\Morat.Draft\\shell\\open\\command" '' "$open"
    value "$classes\\Applications\\morat.exe" FriendlyAppName Mo-rát
    value "$classes\\Applications\\morat.exe\\shell\\open\\command" '' "$open"
    while read -r suffix; do
        value "$classes\\$suffix\\OpenWithProgids" Morat.Draft ''
        value "$classes\\Applications\\morat.exe\\SupportedTypes" "$suffix" ''
        value 'Software\Morat\Capabilities\FileAssociations' "$suffix" Morat.Draft
    done <"$windows/suffixes.txt"
} >"$work/open-with"

sed -e "s|@VERSION@|$version|; s|@PRODUCT@|$(guid "product $version")|" \
    -e "s|@FAMILY@|$(guid family)|" \
    -e "s|@OPEN_WITH@|$(guid open-with)|; s|@START_MENU@|$(guid start-menu)|; s|@PATH@|$(guid path)|; s|@PLACE@|$(guid place)|" \
    -e "s|@HOMEPAGE@|$(setting MORAT_HOMEPAGE)|; s|@ISSUES@|$(setting MORAT_ISSUES)|" \
    -e "/@FILES@/{r $work/files
d}" -e "/@COMPONENTS@/{r $work/components
d}" -e "/@OPEN_WITH_VALUES@/{r $work/open-with
d}" "$windows/morat.wxs" >"$work/morat.wxs"
# Files are named from the folder that the description is in.
ln -s "$stage" "$work/stage"
cp "$source_folder/resources/icons/morat.ico" "$work/"
(cd "$work" && quietly wixl.log wixl --arch x64 -o morat.msi morat.wxs)

# What wixl has no words for, and the letters at which it ends. "=-*" is: set at installation, removed
# with the program, for the computer; "[~];" that it is put behind what is there.
printf '\r\n\r\n65001\t_ForceCodepage\r\n' >"$work/_ForceCodepage.idt"
quietly "$work/msibuild.log" msibuild "$work/morat.msi" -i "$work/_ForceCodepage.idt"
statements=(
    "CREATE TABLE \`Environment\` (\`Environment\` CHAR(72) NOT NULL, \`Name\` CHAR(255) NOT NULL, \`Value\` CHAR(255), \`Component_\` CHAR(72) NOT NULL PRIMARY KEY \`Environment\`)"
    "INSERT INTO \`Environment\` (\`Environment\`, \`Name\`, \`Value\`, \`Component_\`) VALUES ('Path', '=-*PATH', '[~];[INSTALLFOLDER]', 'PathEntry')"
    "INSERT INTO \`InstallExecuteSequence\` (\`Action\`, \`Sequence\`) VALUES ('RemoveEnvironmentStrings', 3300)"
    "INSERT INTO \`InstallExecuteSequence\` (\`Action\`, \`Sequence\`) VALUES ('WriteEnvironmentStrings', 5200)"
    "UPDATE \`Shortcut\` SET \`Name\` = 'MORAT|Mo-rát' WHERE \`Shortcut\` = 'MenuEntry'"
    "UPDATE \`Registry\` SET \`Value\` = 'Duyệt chính tả và biên tập bài báo tiếng Việt' WHERE \`Value\` = '@Purpose@'"
    "UPDATE \`Registry\` SET \`Value\` = 'Bản thảo' WHERE \`Value\` = '@Draft@'"
    "UPDATE \`Registry\` SET \`Value\` = 'Duyệt bằng Mo-rát' WHERE \`Value\` = '@OpenWith@'"
    "UPDATE \`Property\` SET \`Value\` = 'INSTALLFOLDER;ADD_TO_PATH;OPEN_WITH;START_MENU;WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED' WHERE \`Property\` = 'SecureCustomProperties'"
    "UPDATE \`LaunchCondition\` SET \`Description\` = 'Máy này đã có Mo-rát bản mới hơn. A newer version of Mo-rát is on this computer.' WHERE \`Description\` = '@Newer@'"
    "UPDATE \`LaunchCondition\` SET \`Description\` = 'Mo-rát cần Windows 10 (bản 1809) hoặc mới hơn, 64 bit. Mo-rát needs 64-bit Windows 10 (1809) or newer.' WHERE \`Description\` = '@TooOld@'"
)
# Otherwise a program that is there and names its version would count as newer than the package's.
for program in morat.exe morat_cli.exe; do
    statements+=("UPDATE \`File\` SET \`Version\` = '$version.0', \`Language\` = '1066' WHERE \`File\` = '$program'")
done
for pair in OpenWith=OPEN_WITH PathEntry=ADD_TO_PATH StartMenu=START_MENU; do
    statements+=("UPDATE \`Component\` SET \`Condition\` = '${pair#*=} = 1' WHERE \`Component\` = '${pair%=*}'")
done
for statement in "${statements[@]}"; do
    quietly "$work/msibuild.log" msibuild "$work/morat.msi" -q "$statement"
done
# The summary holds a random number and the time; the package's language is not asked for.
PACKAGE=$(guid "package $version") perl -e '
    local $/; binmode STDIN; binmode STDOUT; $_ = <STDIN>;
    my $time = pack "Q<", ($ENV{SOURCE_DATE_EPOCH} + 11644473600) * 10000000;
    s/x64;1033/x64;1066/;
    /\{[0-9A-F-]{36}\}\0+.{0,24}\x40\0{3}.{6}.\x01/s or die "no summary";
    substr($_, $-[0], 38) = $ENV{PACKAGE};
    my $end = $-[0] + 160;
    for (my $at = $-[0] + 38; ($at = index $_, "\x40\0\0\0", $at) >= 0 && $at < $end; $at += 12) {
        substr($_, $at + 4, 8) = $time;
    }
    print' <"$work/morat.msi" >"$work/package.msi"
mv "$work/package.msi" "$out"
