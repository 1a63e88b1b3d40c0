; Windows installer: copies dist\pension-desk into the user's own programs, so no administrator
; is needed. The desk's data lies elsewhere and outlives both an update and a removal.
; Inno Setup brings no Simplified Chinese messages of its own: those that are shown stand below.

#ifndef Version
  #define Version "0.0.0"
#endif

[Setup]
AppId={{6B0F7A64-54C1-4C1B-9C52-6C1B0B1E7D35}
AppName=养老保险工作台
AppVersion={#Version}
AppVerName=养老保险工作台 {#Version}
DefaultDirName={autopf}\PensionDesk
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
DisableWelcomePage=yes
DisableProgramGroupPage=yes
DisableReadyPage=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=pension-desk-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
UninstallDisplayIcon={app}\PensionDesk.exe

[Languages]
Name: "zh"; MessagesFile: "compiler:Default.isl"

[LangOptions]
LanguageName=简体中文
LanguageID=$0804

[Messages]
SetupAppTitle=安装
SetupWindowTitle=安装 %1
UninstallAppTitle=卸载
UninstallAppFullTitle=卸载 %1
ButtonBack=< 上一步(&B)
ButtonNext=下一步(&N) >
ButtonInstall=安装(&I)
ButtonCancel=取消
ButtonFinish=完成(&F)
ButtonBrowse=浏览(&B)…
ButtonWizardBrowse=浏览(&R)…
ButtonOK=确定
ButtonYes=是(&Y)
ButtonNo=否(&N)
ClickNext=点“下一步”继续，点“取消”退出。
WizardLicense=许可协议
LicenseLabel=继续之前请阅读以下许可协议。
LicenseLabel3=请阅读以下许可协议。接受协议后才能继续安装。
LicenseAccepted=我接受协议(&A)
LicenseNotAccepted=我不接受协议(&D)
WizardSelectDir=选择安装位置
SelectDirDesc=程序装到哪里？
SelectDirLabel3=程序将安装到以下文件夹。
SelectDirBrowseLabel=点“下一步”继续；要换文件夹请点“浏览”。
DiskSpaceGBLabel=至少需要 [gb] GB 可用空间。
DiskSpaceMBLabel=至少需要 [mb] MB 可用空间。
WizardSelectTasks=附加任务
SelectTasksDesc=还要做什么？
SelectTasksLabel2=请选择安装时要做的附加任务，然后点“下一步”。
WizardPreparing=准备安装
PreparingDesc=正在准备安装 [name]。
WizardInstalling=正在安装
InstallingLabel=正在安装 [name]，请稍候。
FinishedHeadingLabel=安装完成
FinishedLabelNoIcons=[name] 已经安装好。
FinishedLabel=[name] 已经安装好，可从桌面或开始菜单打开。
ClickFinish=点“完成”结束安装。
RunEntryExec=运行 %1
ExitSetupTitle=退出安装
ExitSetupMessage=安装还没有完成。现在退出，程序不会被安装。%n%n确定退出吗？
ConfirmUninstall=确定卸载 %1 吗？工作台的数据不会被删除。
UninstalledAll=%1 已卸载。工作台的数据仍保留在原处。

[Tasks]
Name: "desktopicon"; Description: "在桌面放一个图标"; GroupDescription: "图标："

[InstallDelete]
; An update must not leave modules of the old version beside the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\pension-desk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\养老保险工作台"; Filename: "{app}\PensionDesk.exe"
Name: "{autodesktop}\养老保险工作台"; Filename: "{app}\PensionDesk.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\PensionDesk.exe"; Description: "打开养老保险工作台"; Flags: nowait postinstall skipifsilent
