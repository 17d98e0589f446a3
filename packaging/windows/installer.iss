; The installer for Windows, compiled by Inno Setup 6.3 or newer through packaging/build.py:
;   ISCC /DVersion=0.1.0 /DBundle=FOLDER /DResources=FOLDER /O"FOLDER" installer.iss
; For one user without an administrator, or for all after asking; it removes itself, and asks then
; whether settings and sessions go too.

#define Title "LLM Explorer"
#define Window "LLM Explorer.exe"

[Setup]
AppId={{5A0E8C1B-9C53-4B0B-8C5E-6E0D4F7B2A91}
AppName={#Title}
AppVersion={#Version}
AppVerName={#Title} {#Version}
AppPublisher=The LLM Explorer authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\{#Title}
DefaultGroupName={#Title}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
ChangesAssociations=yes
OutputBaseFilename=llm-explorer-{#Version}-windows-x64
SetupIconFile={#Resources}\app.ico
UninstallDisplayIcon={app}\{#Window}
LicenseFile={#Bundle}\_internal\LICENSE
WizardStyle=modern
CloseApplications=yes
RestartApplications=no
#ifdef Quick
Compression=lzma2/fast
#else
Compression=lzma2/ultra64
LZMADictionarySize=196608
#endif
SolidCompression=yes
LZMAUseSeparateProcess=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
#if FileExists(CompilerPath + "\Languages\ChineseSimplified.isl")
Name: "zh"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"
#endif

[CustomMessages]
en.RemoveSettings=Remove your settings, your last session and stored results too?
en.TooOld=This processor is too old: LLM Explorer needs SSE4.2 (processors from 2009 on).
#if FileExists(CompilerPath + "\Languages\ChineseSimplified.isl")
zh.RemoveSettings=设置、上次的会话和保存的计算结果也删除吗？
zh.TooOld=处理器太旧：LLM Explorer 需要 SSE4.2（2009 年以后的处理器）。
#endif

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; an older version's files that this one no longer has
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion
Source: "{#Resources}\session.ico"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{group}\{#Title}"; Filename: "{app}\{#Window}"
Name: "{autodesktop}\{#Title}"; Filename: "{app}\{#Window}"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.llmx\OpenWithProgids"; ValueType: string; ValueName: "LLMExplorer.Session"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.llmx"; ValueType: string; ValueName: ""; ValueData: "LLMExplorer.Session"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\LLMExplorer.Session"; ValueType: string; ValueName: ""; ValueData: "{#Title} session"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\LLMExplorer.Session\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\session.ico"
Root: HKA; Subkey: "Software\Classes\LLMExplorer.Session\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#Window}"" ""%1"""
Root: HKA; Subkey: "Software\Classes\llm-explorer"; ValueType: string; ValueName: ""; ValueData: "URL:{#Title}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\llm-explorer"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\llm-explorer\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\{#Window}"
Root: HKA; Subkey: "Software\Classes\llm-explorer\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#Window}"" ""%1"""

[Run]
Filename: "{app}\{#Window}"; Description: "{cm:LaunchProgram,{#Title}}"; Flags: nowait postinstall skipifsilent

[Code]
function IsProcessorFeaturePresent(Feature: Cardinal): Boolean;
  external 'IsProcessorFeaturePresent@kernel32.dll stdcall';

function InitializeSetup(): Boolean;
begin
  { 38: SSE4.2 }
  Result := IsProcessorFeaturePresent(38);
  if not Result then
    MsgBox(CustomMessage('TooOld'), mbCriticalError, MB_OK);
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if (Step = usPostUninstall) and not UninstallSilent then
    if MsgBox(CustomMessage('RemoveSettings'), mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES then
    begin
      DelTree(ExpandConstant('{userappdata}\llm-explorer'), True, True, True);
      DelTree(ExpandConstant('{localappdata}\llm-explorer'), True, True, True);
    end;
end;
