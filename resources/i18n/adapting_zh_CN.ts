<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>adapting</name>
        <message>
            <source>Fine-tuning</source>
            <translation>微调</translation>
        </message>
    </context>
</TS>
