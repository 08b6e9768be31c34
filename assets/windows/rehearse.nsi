; The setup for one user: it needs no administrator. makensis -NOCD -DVERSION=… -DOUT=… from the top of the tree.
; Installing over an older version replaces the program only; what was done in Rehearse lies elsewhere.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave off
RequestExecutionLevel user

!include MUI2.nsh

!define ID io.github.rehearse.Rehearse
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Name "Rehearse"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Rehearse"
InstallDirRegKey HKCU "${UNINSTALL}" InstallLocation
BrandingText "Rehearse ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Rehearse"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Rehearse setup"
VIAddVersionKey LegalCopyright "The Rehearse authors"

!define MUI_ICON bin/icons/rehearse.ico
!define MUI_UNICON bin/icons/rehearse.ico
!define MUI_FINISHPAGE_RUN "$INSTDIR\Rehearse.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

Section
  SetOutPath "$INSTDIR"
  ; Fails while Rehearse runs, and then asks to close it and try again.
  File bin/pack/Rehearse.exe
  File bin/pack/licences.txt
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateDirectory "$SMPROGRAMS\Rehearse"
  CreateShortcut "$SMPROGRAMS\Rehearse\Rehearse.lnk" "$INSTDIR\Rehearse.exe"
  CreateShortcut "$SMPROGRAMS\Rehearse\Study what is due.lnk" "$INSTDIR\Rehearse.exe" "--study due"
  WriteRegStr HKCU "${UNINSTALL}" DisplayName "Rehearse"
  WriteRegStr HKCU "${UNINSTALL}" DisplayVersion "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" DisplayIcon "$INSTDIR\Rehearse.exe"
  WriteRegStr HKCU "${UNINSTALL}" Publisher "The Rehearse authors"
  WriteRegStr HKCU "${UNINSTALL}" InstallLocation "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" EstimatedSize 27000
  WriteRegDWORD HKCU "${UNINSTALL}" NoModify 1
  WriteRegDWORD HKCU "${UNINSTALL}" NoRepair 1
SectionEnd

Section Uninstall
  Delete "$INSTDIR\Rehearse.exe"
  Delete "$INSTDIR\licences.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Rehearse\Rehearse.lnk"
  Delete "$SMPROGRAMS\Rehearse\Study what is due.lnk"
  RMDir "$SMPROGRAMS\Rehearse"
  DeleteRegKey HKCU "${UNINSTALL}"
  ; What was done in Rehearse stays, unless somebody says otherwise. Nobody is asked with /S.
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 \
    "Also delete everything that you did in Rehearse: stars, notes, what you know? This cannot be undone." \
    /SD IDNO IDNO kept
  RMDir /r "$APPDATA\fyne\${ID}"
  kept:
SectionEnd
