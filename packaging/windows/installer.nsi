; The installer: for one user, without an administrator, in Vietnamese and English. build-packages.sh
; compiles it, with
;   VERSION   1.2.3
;   STAGE     the folder of what is installed
;   FILES     a script that it wrote: the macros RemoveFiles, RemoveFolders and ForEachSuffix, a line for each
;   OUT       the setup program
;   SIZE      of what is installed, in kB
;   HOMEPAGE, ISSUES    cmake/MoratAddresses.cmake
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "${FILES}"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Morat"
!define CLASSES "Software\Classes"
!define DRAFT "Morat.Draft"
; What Windows' settings list under "default apps".
!define CAPABILITIES "Software\Morat\Capabilities"
; Reviews, settings and dropped data; never touched by an installation.
!define USER_DATA "$LOCALAPPDATA\morat"

Name "Mo-rát"
OutFile "${OUT}"
!uninstfinalize 'bash sign.sh "%1"' = 0
InstallDir "$LOCALAPPDATA\Programs\Mo-rat"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "Mo-rát ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "Mo-rát"
VIAddVersionKey /LANG=0 "FileDescription" "Mo-rát ${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "../../resources/icons/morat.ico"
!define MUI_UNICON "../../resources/icons/morat.ico"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\Morat"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"
!define MUI_FINISHPAGE_RUN "$INSTDIR\morat.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString TooOld ${LANG_VIETNAMESE} "Mo-rát cần Windows 10 (bản 1809) hoặc mới hơn, 64 bit."
LangString TooOld ${LANG_ENGLISH} "Mo-rát needs 64-bit Windows 10 (1809) or newer."
LangString Running ${LANG_VIETNAMESE} "Mo-rát đang chạy. Hãy đóng cửa sổ Mo-rát rồi chọn Thử lại (Retry)."
LangString Running ${LANG_ENGLISH} "Mo-rát is running. Please close its window, then Retry."
LangString AskData ${LANG_VIETNAMESE} "Có xoá luôn các bài đang duyệt, quyết định và thiết lập của bạn không?$\r$\n$\r$\n${USER_DATA}$\r$\n$\r$\nNếu chọn Không (No), lần cài sau sẽ thấy lại tất cả."
LangString AskData ${LANG_ENGLISH} "Delete your reviews, decisions and settings as well?$\r$\n$\r$\n${USER_DATA}$\r$\n$\r$\nWith No, the next installation finds them again."
LangString OpenWith ${LANG_VIETNAMESE} "Duyệt bằng Mo-rát"
LangString OpenWith ${LANG_ENGLISH} "Review with Mo-rát"
LangString Draft ${LANG_VIETNAMESE} "Bản thảo"
LangString Draft ${LANG_ENGLISH} "Draft"
LangString Purpose ${LANG_VIETNAMESE} "Duyệt chính tả và biên tập bài báo tiếng Việt"
LangString Purpose ${LANG_ENGLISH} "Editorial review of Vietnamese news drafts"

; The formats of suffixes.txt (the macro ForEachSuffix). Each gets an entry under "open with"; what
; opens it by default stays what it was.
!macro AddSuffix SUFFIX
    WriteRegStr HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${DRAFT}" ""
    WriteRegStr HKCU "${CLASSES}\Applications\morat.exe\SupportedTypes" "${SUFFIX}" ""
    WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" "${SUFFIX}" "${DRAFT}"
!macroend
!macro RemoveSuffix SUFFIX
    DeleteRegValue HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${DRAFT}"
    DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}"
!macroend
; The shell reads them anew.
!macro AssociationsChanged
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; A program that runs cannot be replaced: asks for it to be closed; a silent run gives up with 3.
!macro WaitForPrograms UN
Function ${UN}WaitForPrograms
    ${For} $1 0 1
        StrCpy $2 "$INSTDIR\morat.exe"
        ${If} $1 = 1
            StrCpy $2 "$INSTDIR\morat-cli.exe"
        ${EndIf}
        ${If} ${FileExists} $2
            retry:
            ClearErrors
            FileOpen $0 $2 a
            ${If} ${Errors}
                MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY retry
                SetErrorLevel 3
                Quit
            ${EndIf}
            FileClose $0
        ${EndIf}
    ${Next}
FunctionEnd
!macroend
!insertmacro WaitForPrograms ""
!insertmacro WaitForPrograms "un."

Function .onInit
    SetRegView 64
    !insertmacro MUI_LANGDLL_DISPLAY
    ${IfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
FunctionEnd

Function un.onInit
    SetRegView 64
    !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section
    Call WaitForPrograms
    ; What an older version had and this one has not goes with that version's own uninstaller, which
    ; keeps reviews when it is silent.
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
    ${EndIf}
    SetOutPath "$INSTDIR"
    File /r "${STAGE}/*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Mo-rát.lnk" "$INSTDIR\morat.exe"

    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Mo-rát"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Mo-rát developers"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\morat.exe"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegStr HKCU "${UNINSTALL}" "URLInfoAbout" "${HOMEPAGE}"
    WriteRegStr HKCU "${UNINSTALL}" "HelpLink" "${ISSUES}"
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1

    WriteRegStr HKCU "${CLASSES}\${DRAFT}" "" "$(Draft)"
    WriteRegStr HKCU "${CLASSES}\${DRAFT}\DefaultIcon" "" "$INSTDIR\morat.exe,0"
    WriteRegStr HKCU "${CLASSES}\${DRAFT}\shell\open" "" "$(OpenWith)"
    WriteRegStr HKCU "${CLASSES}\${DRAFT}\shell\open\command" "" '"$INSTDIR\morat.exe" "%1"'
    WriteRegStr HKCU "${CLASSES}\Applications\morat.exe" "FriendlyAppName" "Mo-rát"
    WriteRegStr HKCU "${CLASSES}\Applications\morat.exe\shell\open\command" "" '"$INSTDIR\morat.exe" "%1"'
    WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "Mo-rát"
    WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "$(Purpose)"
    WriteRegStr HKCU "Software\RegisteredApplications" "Mo-rát" "${CAPABILITIES}"
    !insertmacro ForEachSuffix AddSuffix
    !insertmacro AssociationsChanged
SectionEnd

Section "Uninstall"
    Call un.WaitForPrograms
    ; File by file, so that nothing else in the folder is lost.
    !insertmacro RemoveFiles
    Delete "$INSTDIR\uninstall.exe"
    !insertmacro RemoveFolders
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Mo-rát.lnk"

    DeleteRegKey HKCU "${UNINSTALL}"
    DeleteRegValue HKCU "Software\RegisteredApplications" "Mo-rát"
    DeleteRegKey HKCU "Software\Morat"
    DeleteRegKey HKCU "${CLASSES}\${DRAFT}"
    DeleteRegKey HKCU "${CLASSES}\Applications\morat.exe"
    !insertmacro ForEachSuffix RemoveSuffix
    !insertmacro AssociationsChanged

    ${If} ${FileExists} "${USER_DATA}\*.*"
        MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(AskData)" /SD IDNO IDNO keep
        RMDir /r "${USER_DATA}"
        keep:
    ${EndIf}
SectionEnd
