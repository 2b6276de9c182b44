@echo off
rem Starts ScarLine with the flags that suit a night; SCARLINE_JAVA_OPTS adds flags of the JVM.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "flags=%SCARLINE_JAVA_OPTS%"
set "SCARLINE_JAVA_OPTS="
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms320m -Xmn96m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -Xshare:auto "-XX:SharedArchiveFile=%~dp0scarline.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off %flags% -jar "%~dp0scarline.jar" %*
