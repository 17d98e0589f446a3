<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>About</name>
        <message>
            <source>About LLM Explorer</source>
            <translation>关于 LLM Explorer</translation>
        </message>
        <message>
            <source>The machinery of language and diffusion models, running in front of you. Every number is computed from your own input. MIT licence.</source>
            <translation>语言模型与扩散模型的内部机制，就在你眼前运行。每个数都由你自己的输入算出。采用 MIT 许可证。</translation>
        </message>
        <message>
            <source>Copy diagnostics</source>
            <translation>复制诊断信息</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Code</name>
        <message>
            <source>Function</source>
            <translation>函数</translation>
        </message>
        <message>
            <source>Source code</source>
            <translation>源代码</translation>
        </message>
        <message>
            <source>Copy the code</source>
            <translation>复制代码</translation>
        </message>
        <message>
            <source>Copy as a script that runs</source>
            <translation>复制为可运行的脚本</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>已复制。</translation>
        </message>
        <message>
            <source>Copied: a script that runs on its own.</source>
            <translation>已复制：一个可以独立运行的脚本。</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>Stops</source>
            <translation>站点</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Open a tab by its number</source>
            <translation>按序号打开标签页</translation>
        </message>
        <message>
            <source>Open a session or picture…</source>
            <translation>打开会话或图片…</translation>
        </message>
        <message>
            <source>Save the session…</source>
            <translation>保存会话…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Copy the picture</source>
            <translation>复制图片</translation>
        </message>
        <message>
            <source>Copy a link to this place</source>
            <translation>复制指向此处的链接</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Reset all to the defaults</source>
            <translation>全部恢复默认值</translation>
        </message>
        <message>
            <source>Copy the read-out</source>
            <translation>复制读数</translation>
        </message>
        <message>
            <source>Compute again</source>
            <translation>重新计算</translation>
        </message>
        <message>
            <source>Search everything…</source>
            <translation>搜索全部内容…</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>演示</translation>
        </message>
        <message>
            <source>Keep as A, to compare</source>
            <translation>保留为 A，用于比较</translation>
        </message>
        <message>
            <source>End the comparison</source>
            <translation>结束比较</translation>
        </message>
        <message>
            <source>Compare with before</source>
            <translation>与改变之前比较</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>正常文字大小</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>切换浅色与深色</translation>
        </message>
        <message>
            <source>English / 简体中文</source>
            <translation>English / 简体中文</translation>
        </message>
        <message>
            <source>Guess before seeing: on or off</source>
            <translation>先猜后看：开或关</translation>
        </message>
        <message>
            <source>Show the explanation</source>
            <translation>显示讲解</translation>
        </message>
        <message>
            <source>Show the code</source>
            <translation>显示代码</translation>
        </message>
        <message>
            <source>Show the numbers</source>
            <translation>显示数值</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>播放或暂停</translation>
        </message>
        <message>
            <source>One step on</source>
            <translation>前进一步</translation>
        </message>
        <message>
            <source>One step back</source>
            <translation>后退一步</translation>
        </message>
        <message>
            <source>Next section</source>
            <translation>下一节</translation>
        </message>
        <message>
            <source>Previous section</source>
            <translation>上一节</translation>
        </message>
        <message>
            <source>First step</source>
            <translation>第一步</translation>
        </message>
        <message>
            <source>Last step</source>
            <translation>最后一步</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>放慢</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>加快</translation>
        </message>
        <message>
            <source>What happens at the end</source>
            <translation>播放到结尾时怎么做</translation>
        </message>
        <message>
            <source>Cancel the computation</source>
            <translation>取消计算</translation>
        </message>
        <message>
            <source>Add a stop here</source>
            <translation>在此添加一站</translation>
        </message>
        <message>
            <source>Next stop</source>
            <translation>下一站</translation>
        </message>
        <message>
            <source>Previous stop</source>
            <translation>上一站</translation>
        </message>
        <message>
            <source>Forget all stops</source>
            <translation>清除所有站点</translation>
        </message>
        <message>
            <source>Black screen (presenting)</source>
            <translation>黑屏（演示时）</translation>
        </message>
        <message>
            <source>Pen (presenting)</source>
            <translation>画笔（演示时）</translation>
        </message>
        <message>
            <source>Spotlight (presenting)</source>
            <translation>聚光灯（演示时）</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>About LLM Explorer</source>
            <translation>关于 LLM Explorer</translation>
        </message>
        <message>
            <source>Let go: pins, zoom, presenting</source>
            <translation>松开：图钉、缩放、演示</translation>
        </message>
    </context>
    <context>
        <name>Controls</name>
        <message>
            <source>Try this</source>
            <translation>试试看</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>全部恢复默认</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>打开…</translation>
        </message>
        <message>
            <source>edited on the picture</source>
            <translation>在图上编辑</translation>
        </message>
        <message>
            <source>{field}: back to the default</source>
            <translation>{field}：恢复默认值</translation>
        </message>
    </context>
    <context>
        <name>Crash</name>
        <message>
            <source>Something went wrong</source>
            <translation>出了点问题</translation>
        </message>
        <message>
            <source>An error happened in the window. Your work is kept; you can go on, or start again. The details help to mend it.</source>
            <translation>窗口内部发生了一个错误。你的工作已保留；可以继续，也可以重新启动。下面的详细信息有助于修复它。</translation>
        </message>
        <message>
            <source>Copy diagnostics</source>
            <translation>复制诊断信息</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>The computation ended unexpectedly (out of memory, perhaps). Try a smaller input; the next try starts afresh.</source>
            <translation>计算意外中止（可能是内存不足）。请换一个小一些的输入；下次计算会重新开始。</translation>
        </message>
        <message>
            <source>Brought into range: {fields}</source>
            <translation>已调整到允许的范围内：{fields}</translation>
        </message>
    </context>
    <context>
        <name>Explain</name>
        <message>
            <source>What to notice</source>
            <translation>值得注意</translation>
        </message>
        <message>
            <source>Often said</source>
            <translation>常见说法</translation>
        </message>
        <message>
            <source>Compute whether it is true</source>
            <translation>算一算是否成立</translation>
        </message>
        <message>
            <source>Show it in the lab</source>
            <translation>在实验里看</translation>
        </message>
        <message>
            <source>computing…</source>
            <translation>正在计算…</translation>
        </message>
        <message>
            <source>comparing with other implementations…</source>
            <translation>正在与其他实现比较…</translation>
        </message>
        <message>
            <source>True.</source>
            <translation>成立。</translation>
        </message>
        <message>
            <source>False.</source>
            <translation>不成立。</translation>
        </message>
        <message>
            <source>It depends.</source>
            <translation>视情况而定。</translation>
        </message>
        <message>
            <source>✗ differs from {library}: {difference}, more than {tolerance} ({dtype})</source>
            <translation>✗ 与 {library} 不一致：相差 {difference}，超过 {tolerance}（{dtype}）</translation>
        </message>
        <message>
            <source>Step {step} of {steps}</source>
            <translation>第 {step} 步，共 {steps} 步</translation>
        </message>
        <message>
            <source>○ {library}: not installed</source>
            <translation>○ {library}：未安装</translation>
        </message>
        <message>
            <source>✓ checked against {library}: max difference {difference} ({dtype})</source>
            <translation>✓ 已与 {library} 核对：最大差值 {difference}（{dtype}）</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>PNG: this picture</source>
            <translation>PNG：这张图</translation>
        </message>
        <message>
            <source>SVG: this picture, as lines and text</source>
            <translation>SVG：这张图，矢量线条与文字</translation>
        </message>
        <message>
            <source>PDF: this picture, for print</source>
            <translation>PDF：这张图，用于打印</translation>
        </message>
        <message>
            <source>GIF: the film, plays anywhere</source>
            <translation>GIF：动画，到处都能播放</translation>
        </message>
        <message>
            <source>WebP: the film, smaller</source>
            <translation>WebP：动画，文件更小</translation>
        </message>
        <message>
            <source>MP4: the film, for slides</source>
            <translation>MP4：动画，用于幻灯片</translation>
        </message>
        <message>
            <source>HTML: a page with a scrubber, needs no program</source>
            <translation>HTML：带进度条的网页，无需安装程序</translation>
        </message>
        <message>
            <source>CSV: the numbers as a table</source>
            <translation>CSV：数值表格</translation>
        </message>
        <message>
            <source>JSON: the numbers with their names</source>
            <translation>JSON：带名称的数值</translation>
        </message>
        <message>
            <source>all steps, not only this one</source>
            <translation>所有步，而不只是这一步</translation>
        </message>
        <message>
            <source>with the question above and the step's sentence below</source>
            <translation>上方加上问题，下方加上这一步的说明</translation>
        </message>
        <message>
            <source>What</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Sharpness</source>
            <translation>清晰度</translation>
        </message>
        <message>
            <source>Frames per second</source>
            <translation>每秒帧数</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>尺寸</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Write…</source>
            <translation>写入…</translation>
        </message>
        <message>
            <source>Write to</source>
            <translation>写入到</translation>
        </message>
        <message>
            <source>Drawing…</source>
            <translation>正在绘制…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancelled; nothing was written.</source>
            <translation>已取消，没有写入任何文件。</translation>
        </message>
        <message>
            <source>Previous step</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Link that reopens this in LLM Explorer</source>
            <translation>可在 LLM Explorer 中重新打开此处的链接</translation>
        </message>
        <message>
            <source>Arrow keys step, Space plays, Home and End jump.</source>
            <translation>方向键逐步移动，空格键播放，Home 和 End 跳到首尾。</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>已写入：{file}</translation>
        </message>
        <message>
            <source>Not written: {why}. Nothing half-finished was left.</source>
            <translation>没有写入：{why}。没有留下未完成的文件。</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>Keyboard</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Next and previous mark on the picture; click it</source>
            <translation>图上的下一个和上一个标记；点击它</translation>
        </message>
        <message>
            <source>Turn the mark pointed at, as the wheel does</source>
            <translation>转动所指的标记，与滚轮相同</translation>
        </message>
        <message>
            <source>Zoom the picture; move it</source>
            <translation>缩放图片；移动图片</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>The value over all steps</source>
            <translation>该数值在各步的变化</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步</translation>
        </message>
        <message>
            <source>The numbers of this step</source>
            <translation>这一步的数值</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>复制为表格</translation>
        </message>
        <message>
            <source>name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>已复制。</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Search labs, presets, commands, steps</source>
            <translation>搜索实验、示例、命令和步骤</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>搜索结果</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer letters, or another word.</source>
            <translation>没有找到。少输入几个字，或换一个词试试。</translation>
        </message>
        <message>
            <source>lab</source>
            <translation>实验</translation>
        </message>
        <message>
            <source>try this</source>
            <translation>试试看</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步</translation>
        </message>
    </context>
    <context>
        <name>Predict</name>
        <message>
            <source>Show without guessing</source>
            <translation>不猜了，直接看</translation>
        </message>
        <message>
            <source>Before you look: what do you expect?</source>
            <translation>看结果之前：你预计会怎样？</translation>
        </message>
        <message>
            <source>One moment: still computing.</source>
            <translation>请稍候：仍在计算。</translation>
        </message>
        <message>
            <source>Right: {answer}</source>
            <translation>猜对了：{answer}</translation>
        </message>
        <message>
            <source>Not quite. Computed: {answer}</source>
            <translation>不太对。计算结果是：{answer}</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Search   Ctrl K</source>
            <translation>搜索   Ctrl K</translation>
        </message>
        <message>
            <source>computing in the background</source>
            <translation>正在后台计算</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>a whole number</source>
            <translation>整数</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>数</translation>
        </message>
        <message>
            <source>the path of a file that can be read</source>
            <translation>一个可读取的文件的路径</translation>
        </message>
        <message>
            <source>yes or no</source>
            <translation>是或否</translation>
        </message>
        <message>
            <source>a list or table of plain values</source>
            <translation>由普通数值组成的列表或表格</translation>
        </message>
        <message>
            <source>Not enough memory for this input. Try a smaller one.</source>
            <translation>内存不足，无法处理这个输入。请换一个小一些的。</translation>
        </message>
        <message>
            <source>one of {choices}</source>
            <translation>以下之一：{choices}</translation>
        </message>
        <message>
            <source>text of at most {longest} characters</source>
            <translation>最多 {longest} 个字符的文字</translation>
        </message>
        <message>
            <source>a number from {low} to {high}</source>
            <translation>{low} 到 {high} 之间的数</translation>
        </message>
        <message>
            <source>{field}: got {got}; takes {takes}</source>
            <translation>{field}：收到的是 {got}；应为{takes}</translation>
        </message>
        <message>
            <source>a whole number from {low} to {high}</source>
            <translation>{low} 到 {high} 之间的整数</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>it is too large for a session</source>
            <translation>文件太大，不可能是会话</translation>
        </message>
        <message>
            <source>it holds no stop this version knows</source>
            <translation>其中没有本版本认识的站点</translation>
        </message>
        <message>
            <source>This wants to read files of yours. Allow it?</source>
            <translation>它要读取你的文件。允许吗？</translation>
        </message>
        <message>
            <source>Open a session</source>
            <translation>打开会话</translation>
        </message>
        <message>
            <source>Sessions and exported pictures</source>
            <translation>会话和导出的图片</translation>
        </message>
        <message>
            <source>it carries no link of this program</source>
            <translation>其中没有本程序的链接</translation>
        </message>
        <message>
            <source>Save the session</source>
            <translation>保存会话</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>it has {size} bytes, a session at most {most}</source>
            <extracomment>The class of a lab's params by the id of the lab; None (or KeyError) where there is no such lab. The sentences of this module, for translation under the context "Session".</extracomment>
            <translation>它有 {size} 字节，而会话最多 {most} 字节</translation>
        </message>
        <message>
            <source>it is not text</source>
            <translation>它不是文本</translation>
        </message>
        <message>
            <source>it is damaged or cut off (line {line})</source>
            <translation>它已损坏或不完整（第 {line} 行）</translation>
        </message>
        <message>
            <source>its content is nested too deeply</source>
            <translation>内容嵌套过深</translation>
        </message>
        <message>
            <source>it is not a session of LLM Explorer</source>
            <translation>它不是 LLM Explorer 的会话</translation>
        </message>
        <message>
            <source>a newer version saved it (format {version}; this one reads up to {known})</source>
            <translation>它由更新的版本保存（格式 {version}；本版本最多读到 {known}）</translation>
        </message>
        <message>
            <source>Stop {stop}: this version has no lab “{lab}”.</source>
            <translation>第 {stop} 站：本版本没有实验“{lab}”。</translation>
        </message>
        <message>
            <source>Stop {stop} is damaged and was left out.</source>
            <translation>第 {stop} 站已损坏，已略去。</translation>
        </message>
        <message>
            <source>Only the first {most} stops were taken.</source>
            <translation>只取了前 {most} 站。</translation>
        </message>
        <message>
            <source>Stop {stop}: {field} was out of range, now {value}.</source>
            <translation>第 {stop} 站：{field} 超出范围，已改为 {value}。</translation>
        </message>
        <message>
            <source>Stop {stop}: {field} could not be read and is back at its default.</source>
            <translation>第 {stop} 站：{field} 无法读取，已恢复默认值。</translation>
        </message>
        <message>
            <source>Stop {stop}: this version has no field “{field}”.</source>
            <translation>第 {stop} 站：本版本没有字段“{field}”。</translation>
        </message>
        <message>
            <source>Stop {stop}: the {field} was cut to {most} characters.</source>
            <translation>第 {stop} 站：{field} 已截短为 {most} 个字符。</translation>
        </message>
        <message>
            <source>{count} more corrections of this kind.</source>
            <translation>还有 {count} 处类似的更正。</translation>
        </message>
        <message>
            <source>{file} cannot be opened: {why}.</source>
            <translation>无法打开 {file}：{why}。</translation>
        </message>
        <message>
            <source>Changed since the session was saved: {files}</source>
            <translation>会话保存之后有改动：{files}</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>已保存：{file}</translation>
        </message>
        <message>
            <source>Not saved: {why}. Choose another folder.</source>
            <translation>没有保存：{why}。请另选一个文件夹。</translation>
        </message>
        <message>
            <source>The link leads nowhere: {why}</source>
            <translation>链接无法打开：{why}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>no special order</source>
            <translation>不指定顺序</translation>
        </message>
        <message>
            <source>studying for interviews</source>
            <translation>准备面试</translation>
        </message>
        <message>
            <source>teaching</source>
            <translation>讲课</translation>
        </message>
        <message>
            <source>building models</source>
            <translation>做模型</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言 Language</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字大小</translation>
        </message>
        <message>
            <source>I am</source>
            <translation>我在</translation>
        </message>
        <message>
            <source>Background work may use</source>
            <translation>后台计算可占用</translation>
        </message>
        <message>
            <source>Reduced motion: no movement between steps</source>
            <translation>减少动画：步与步之间不移动</translation>
        </message>
        <message>
            <source>Guess before seeing a result</source>
            <translation>先猜，再看结果</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>Details</source>
            <translation>详细信息</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Finish now</source>
            <translation>现在结束</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Computing…</source>
            <translation>正在计算…</translation>
        </message>
    </context>
    <context>
        <name>Stops</name>
        <message>
            <source>Back</source>
            <translation>上一站</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一站</translation>
        </message>
        <message>
            <source>a note for this stop</source>
            <translation>这一站的备注</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Move this stop one place later</source>
            <translation>把这一站后移一位</translation>
        </message>
        <message>
            <source>Remove this stop</source>
            <translation>移除这一站</translation>
        </message>
        <message>
            <source>Stop {stop} of {stops}</source>
            <translation>第 {stop} 站，共 {stops} 站</translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>At the end: stop</source>
            <translation>到结尾时：停止</translation>
        </message>
        <message>
            <source>At the end: start again</source>
            <translation>到结尾时：从头再来</translation>
        </message>
        <message>
            <source>At the end: turn round</source>
            <translation>到结尾时：往回播放</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>First step</source>
            <translation>第一步</translation>
        </message>
        <message>
            <source>One step back</source>
            <translation>后退一步</translation>
        </message>
        <message>
            <source>One step on</source>
            <translation>前进一步</translation>
        </message>
        <message>
            <source>Last step</source>
            <translation>最后一步</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Menu</source>
            <translation>菜单</translation>
        </message>
        <message>
            <source>Labs</source>
            <translation>实验列表</translation>
        </message>
        <message>
            <source>Set-up</source>
            <translation>设置参数</translation>
        </message>
        <message>
            <source>Explain</source>
            <translation>讲解</translation>
        </message>
        <message>
            <source>Compare A | B</source>
            <translation>比较 A | B</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>演示</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Keep this as A</source>
            <translation>把当前结果保留为 A</translation>
        </message>
        <message>
            <source>Compare with before</source>
            <translation>与改变之前比较</translation>
        </message>
        <message>
            <source>End the comparison</source>
            <translation>结束比较</translation>
        </message>
        <message>
            <source>Show the whole picture</source>
            <translation>显示整张图</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>线性</translation>
        </message>
        <message>
            <source>square root: small values show</source>
            <translation>平方根：小数值也看得见</translation>
        </message>
        <message>
            <source>logarithmic</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>Colour scale</source>
            <translation>颜色标度</translation>
        </message>
        <message>
            <source>A is kept. Change the set-up: the stage shows A beside B.</source>
            <translation>A 已保留。改变左边的参数，画面会并排显示 A 和 B。</translation>
        </message>
        <message>
            <source>This lab takes no text.</source>
            <translation>这个实验不接受文字。</translation>
        </message>
        <message>
            <source>it is larger than 5 MB</source>
            <translation>它超过 5 MB</translation>
        </message>
        <message>
            <source>Read-out copied.</source>
            <translation>读数已复制。</translation>
        </message>
        <message>
            <source>Picture copied.</source>
            <translation>图片已复制。</translation>
        </message>
        <message>
            <source>This input is too long for a link. Save a session instead.</source>
            <translation>输入太长，放不进链接。请改为保存会话。</translation>
        </message>
        <message>
            <source>Link copied.</source>
            <translation>链接已复制。</translation>
        </message>
        <message>
            <source>Nothing to export yet: still computing.</source>
            <translation>还没有可导出的内容：仍在计算。</translation>
        </message>
        <message>
            <source>{file} cannot be read: {why}</source>
            <translation>无法读取 {file}：{why}</translation>
        </message>
    </context>
</TS>
