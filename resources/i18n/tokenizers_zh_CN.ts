<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>tokenizers</name>
    <message>
        <source>Tokenizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte-pair encoding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
