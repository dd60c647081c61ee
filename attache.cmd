@echo off
rem Attache for Windows: finds a JDK, builds on first use or after a pull, runs.
rem
rem   ATTACHE_JAVA_HOME   the JDK to use, before JAVA_HOME, the PATH and the usual places
rem   ATTACHE_JAVA_OPTS   more options for the JVM, such as -Xmx1g
rem
rem   attache build           builds now: after sources were edited by hand
rem   attache test [--all]    runs the tests of a checkout
rem   attache package         makes archives that run with nothing installed
rem Every other word is Attache's own.
setlocal EnableExtensions DisableDelayedExpansion
set "wanted=25"
set "root=%~dp0"
if "%root:~-1%"=="\" set "root=%root:~0,-1%"
set "run=%root%\target\run"
set "ORT_DISABLE_TELEMETRY=1"

set "java_home="
call :try "%ATTACHE_JAVA_HOME%"
call :try "%JAVA_HOME%"
if not defined java_home for /f "delims=" %%J in ('where java 2^>nul') do call :beside "%%~dpJ"
for %%D in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%ProgramFiles%\SapMachine\JDK" "%ProgramFiles%\Semeru" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps" "%USERPROFILE%\.sdkman\candidates\java" "%LOCALAPPDATA%\mise\installs\java") do call :under "%%~D"
if defined java_home goto found
>&2 echo Attache needs a JDK, version %wanted% or newer, and found none.
>&2 echo Install one (winget install EclipseAdoptium.Temurin.%wanted%.JDK) or name it in ATTACHE_JAVA_HOME.
exit /b 69

:found
set "java=%java_home%\bin\java.exe"
if exist "%root%\pom.xml" goto checkout
"%java%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseCompactObjectHeaders -Dai.djl.offline=true -DOPT_OUT_TRACKING=true %ATTACHE_JAVA_OPTS% -cp "%root%\lib\*" attache.app.Main %*
exit /b %ERRORLEVEL%

:checkout
set "launch="%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow "%root%\launch\src\main\java\attache\launch"
if "%~1"=="test" (
  %launch%\Tests.java" "%root%" plain %2 %3
  goto end
)
rem A pull, a checkout or a commit writes to this file.
set "head="
for %%F in ("%root%\.git\logs\HEAD") do set "head=%%~tF %%~zF"
if "%~1"=="build" (
  call :build
  goto end
)
call :ready
if not defined stale goto start
call :build
if errorlevel 1 exit /b 1
call :ready

:start
if "%~1"=="package" (
  %launch%\Packing.java" "%root%" plain %2 %3
  goto end
)
set "aot="
if "%trained%"=="%java_home%" if exist "%folder%\attache.aot" set "aot="-XX:AOTCache=%folder%\attache.aot""
"%java%" %aot% %ATTACHE_JAVA_OPTS% "@%folder%\args" %*
:end
exit /b %ERRORLEVEL%

:build
%launch%\Build.java" "%root%"
if errorlevel 1 exit /b 1
>"%run%\head" echo(%head%
exit /b 0

rem Sets stale unless the build is of this folder and of this commit.
:ready
set "stale=yes"
if not exist "%run%\ready" exit /b 0
set "ready_root="
set "folder="
set "trained="
set "built="
<"%run%\ready" (
  set /p ready_root=
  set /p folder=
  set /p trained=
)
if exist "%run%\head" <"%run%\head" set /p built=
if not "%ready_root%"=="%root%" exit /b 0
if not exist "%folder%\args" exit /b 0
if not "%built%"=="%head%" exit /b 0
set "stale="
exit /b 0

rem Takes the JDK in a folder if none is found yet and its version will do.
:try
if defined java_home exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if exist "%root%\pom.xml" if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "major=0"
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "delims=.-+ " %%M in ("%%~V") do set "major=%%M"
if %major% GEQ %wanted% set "java_home=%~1"
exit /b 0

rem Tries the folder above a bin folder.
:beside
set "bin=%~1"
for %%H in ("%bin%..") do call :try "%%~fH"
exit /b 0

rem Tries the folders in a folder, those that name the wanted version first.
:under
if defined java_home exit /b 0
if not exist "%~1" exit /b 0
for /d %%H in ("%~1\*%wanted%*") do call :try "%%~H"
for /d %%H in ("%~1\*%wanted%*") do call :try "%%~H\current"
for /d %%H in ("%~1\*") do call :try "%%~H"
exit /b 0
