; Inno Setup's recipe for the Windows installer; run after PyInstaller:
;     iscc /DVersion=0.1.0 resources\packaging\hexapla.iss
#ifndef Version
  #define Version "0.1.0"
#endif

[Setup]
AppId={{6E1E5B0C-6B1D-4C6A-9C38-9D0C6B6C9A51}
AppName=Hexapla
AppVersion={#Version}
AppPublisher=The Hexapla developers
DefaultDirName={autopf}\Hexapla
DefaultGroupName=Hexapla
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=hexapla-{#Version}-setup
SetupIconFile=..\desktop\hexapla.ico
UninstallDisplayIcon={app}\hexapla-gui.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "it"; MessagesFile: "compiler:Languages\Italian.isl"
Name: "ru"; MessagesFile: "compiler:Languages\Russian.isl"

[Files]
Source: "..\..\dist\hexapla\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Hexapla"; Filename: "{app}\hexapla-gui.exe"
Name: "{autodesktop}\Hexapla"; Filename: "{app}\hexapla-gui.exe"

[Registry]
; Double click on a session, and "Open with" for articles.
Root: HKA; Subkey: "Software\Classes\.hexapla"; ValueType: string; ValueData: "Hexapla.Session"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Hexapla.Session"; ValueType: string; ValueData: "Hexapla comparison"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Hexapla.Session\DefaultIcon"; ValueType: string; ValueData: "{app}\hexapla-gui.exe,0"
Root: HKA; Subkey: "Software\Classes\Hexapla.Session\shell\open\command"; ValueType: string; ValueData: """{app}\hexapla-gui.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\hexapla-gui.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Hexapla"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\hexapla-gui.exe\shell\open\command"; ValueType: string; ValueData: """{app}\hexapla-gui.exe"" ""%1"""
