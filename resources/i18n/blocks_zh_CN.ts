<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>blocks</name>
        <message>
            <source>Blocks</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
