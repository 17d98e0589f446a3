<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>training</name>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
    </context>
</TS>
