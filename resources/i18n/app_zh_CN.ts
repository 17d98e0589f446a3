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
            <source>Copy as a torchrun script</source>
            <translation>复制为 torchrun 脚本</translation>
        </message>
        <message>
            <source>The same layout on real processes, on this machine or on a cluster</source>
            <translation>同一种布局，在真实进程上运行：本机或集群均可</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>已复制。</translation>
        </message>
        <message>
            <source>Copied: a script that runs on its own.</source>
            <translation>已复制：一个可以独立运行的脚本。</translation>
        </message>
        <message>
            <source>Copied: a script for torchrun.</source>
            <translation>已复制：供 torchrun 运行的脚本。</translation>
        </message>
        <message>
            <source>No script: only layouts of 2 to 8 ranks are run for real.</source>
            <translation>没有脚本：只有 2 到 8 个进程（rank）的布局会真正运行。</translation>
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
            <source>Learn</source>
            <translation>学习</translation>
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
            <source>Models of your own…</source>
            <translation>自己的模型…</translation>
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
            <source>Today's five claims</source>
            <translation>今天的五句说法</translation>
        </message>
        <message>
            <source>This concept: understood, or not yet</source>
            <translation>这个概念：已理解，或还没有</translation>
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
            <translation>✗ 与“{library}”不符：相差 {difference}，超过 {tolerance}（{dtype}）</translation>
        </message>
        <message>
            <source>Step {step} of {steps}</source>
            <translation>第 {step} 步，共 {steps} 步</translation>
        </message>
        <message>
            <source>○ {library}: not compared: {why}</source>
            <translation>○ {library}：未比较：{why}</translation>
        </message>
        <message>
            <source>○ {library}: not installed</source>
            <translation>○ {library}：未安装</translation>
        </message>
        <message>
            <source>✓ checked against {library}: max difference {difference} ({dtype})</source>
            <translation>✓ 已核对“{library}”：最大差值 {difference}（{dtype}）</translation>
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
            <source>all stops, one after another</source>
            <translation>所有站点，依次播放</translation>
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
            <source>Computing the stops…</source>
            <translation>正在计算各站…</translation>
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
        <name>Learning</name>
        <message>
            <source>Left out for a mistake:</source>
            <translation>有错误，未载入：</translation>
        </message>
        <message>
            <source>Open the index of concepts first.</source>
            <translation>请先打开概念索引。</translation>
        </message>
        <message>
            <source>That was all for today: the rest comes back on later days.</source>
            <translation>今天就这些：其余的以后几天会再出现。</translation>
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
        <name>OwnModels</name>
        <message>
            <source>Models of your own</source>
            <translation>自己的模型</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>A folder on this machine</source>
            <translation>本机上的文件夹</translation>
        </message>
        <message>
            <source>As Hugging Face stores a model: config.json, model.safetensors, tokenizer.json. Pickles are never opened, and no code of the folder is run.</source>
            <translation>Hugging Face 存放模型的形式：config.json、model.safetensors、tokenizer.json。从不打开 pickle 文件，也不执行文件夹中的任何代码。</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Use it in this lab</source>
            <translation>用于本实验</translation>
        </message>
        <message>
            <source>It does not fit.</source>
            <translation>放不下。</translation>
        </message>
        <message>
            <source>So it is computed by the library transformers, in the lab Heads; labs that take a head apart step by step open it in float32.</source>
            <translation>因此它由 transformers 库计算，在“所有的头”实验中显示；把注意力头逐步拆开的实验则以 float32 打开它。</translation>
        </message>
        <message>
            <source>It is computed by the library transformers (eager attention): the lab Heads opens it, labs that take a head apart step by step cannot.</source>
            <translation>它由 transformers 库计算（eager 注意力）：“所有的头”实验能打开它，把注意力头逐步拆开的实验则不能。</translation>
        </message>
        <message>
            <source>float32: as exact as the program's own models</source>
            <translation>float32：与程序自带的模型同样精确</translation>
        </message>
        <message>
            <source>bfloat16: half the memory, 8 bits of precision</source>
            <translation>bfloat16：内存减半，8 位精度</translation>
        </message>
        <message>
            <source>float16: half the memory, 11 bits, small range</source>
            <translation>float16：内存减半，11 位精度，范围小</translation>
        </message>
        <message>
            <source>the GPU where there is one</source>
            <translation>有 GPU 时用 GPU</translation>
        </message>
        <message>
            <source>the processor</source>
            <translation>处理器（CPU）</translation>
        </message>
        <message>
            <source>the GPU (CUDA)</source>
            <translation>GPU（CUDA）</translation>
        </message>
        <message>
            <source>Open in</source>
            <translation>打开精度</translation>
        </message>
        <message>
            <source>Compute on</source>
            <translation>计算设备</translation>
        </message>
        <message>
            <source>A model of the hub</source>
            <translation>模型库（hub）中的模型</translation>
        </message>
        <message>
            <source>Id of the model</source>
            <translation>模型的编号</translation>
        </message>
        <message>
            <source>Look it up</source>
            <translation>查询</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>下载</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>not named</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>Stopped. A later download goes on from here.</source>
            <translation>已停止。以后下载会从这里继续。</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>已下载</translation>
        </message>
        <message>
            <source>(unfinished)</source>
            <translation>（未完成）</translation>
        </message>
        <message>
            <source>Look it up, to go on</source>
            <translation>查询，以便继续</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>全部删除</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Hub or mirror</source>
            <translation>模型库或镜像</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>代理</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>与系统相同</translation>
        </message>
        <message>
            <source>Downloads go to</source>
            <translation>下载到</translation>
        </message>
        <message>
            <source>config.json is missing in {folder}, which holds {found}. Choose a folder with config.json, model.safetensors and tokenizer.json, as save_pretrained writes it.</source>
            <translation>{folder} 中缺少 config.json，其中有 {found}。请选择含有 config.json、model.safetensors 和 tokenizer.json 的文件夹，即 save_pretrained 写出的那种。</translation>
        </message>
        <message>
            <source>{wanted} is missing in {folder}, which holds {found}.</source>
            <translation>{folder} 中缺少 {wanted}，其中有 {found}。</translation>
        </message>
        <message>
            <source>{wanted} is missing in {folder}, which holds {found}. Such a file can run code and is never opened; model.save_pretrained(folder) writes the same weights as {wanted}.</source>
            <translation>{folder} 中缺少 {wanted}，其中有 {found}。这种文件可以执行代码，本程序从不打开；model.save_pretrained(folder) 会把同样的权重写成 {wanted}。</translation>
        </message>
        <message>
            <source>tokenizer.json is missing in {folder}. AutoTokenizer.from_pretrained(…).save_pretrained(folder) writes it for most models.</source>
            <translation>{folder} 中缺少 tokenizer.json。对大多数模型，AutoTokenizer.from_pretrained(…).save_pretrained(folder) 会写出它。</translation>
        </message>
        <message>
            <source>{part} is missing in {folder}, though {index} names it. Copy or download it too.</source>
            <translation>{folder} 中缺少 {part}，而 {index} 提到了它。请把它也复制或下载过来。</translation>
        </message>
        <message>
            <source>{file} is damaged or incomplete ({reason}). Copy or download it again.</source>
            <translation>{file} 已损坏或不完整（{reason}）。请重新复制或下载。</translation>
        </message>
        <message>
            <source>{folder}: the tensor “{tensor}” has the shape {stored}; config.json asks for {expected}. Use the config.json that the weights were saved with.</source>
            <translation>{folder}：张量“{tensor}”的形状是 {stored}，而 config.json 要求 {expected}。请使用与这些权重一起保存的 config.json。</translation>
        </message>
        <message>
            <source>{folder}: the weights hold no tensor “{tensor}”, which config.json asks for. Use the config.json that the weights were saved with.</source>
            <translation>{folder}：权重中没有 config.json 所要求的张量“{tensor}”。请使用与这些权重一起保存的 config.json。</translation>
        </message>
        <message>
            <source>{folder}: tokenizer.json goes up to token {largest} (“{token}”), but the model knows {tokens} tokens, 0 to {last}. Use the tokenizer that the model was trained with.</source>
            <translation>{folder}：tokenizer.json 的词元编号到 {largest}（“{token}”），而模型只有 {tokens} 个词元，即 0 到 {last}。请使用训练该模型时的分词器（tokenizer）。</translation>
        </message>
        <message>
            <source>{folder} has {parameters} parameters: as {dtype} they take {needed}, and {free} of memory are free. Close other programs or open a smaller model.</source>
            <translation>{folder} 有 {parameters} 个参数：以 {dtype} 存放需要 {needed}，而空闲内存为 {free}。请关闭其他程序，或打开较小的模型。</translation>
        </message>
        <message>
            <source>{folder} has {parameters} parameters: as {dtype} they take {needed}, and {free} of memory are free. As {smaller} they fit, with {half}: choose it under File, Models of your own.</source>
            <translation>{folder} 有 {parameters} 个参数：以 {dtype} 存放需要 {needed}，而空闲内存为 {free}。以 {smaller} 存放只需 {half}，放得下：请在“文件”菜单的“自己的模型”中选择。</translation>
        </message>
        <message>
            <source>{folder}: a model of type {family} gives no attention weights ({reason}). Open a transformer that the library transformers can run with eager attention.</source>
            <translation>{folder}：{family} 类型的模型不给出注意力权重（{reason}）。请打开 transformers 库能以 eager 注意力运行的 Transformer 模型。</translation>
        </message>
        <message>
            <source>{folder}: a model of type {family} is computed by the library transformers, which is not part of this installation. Models of type {families} open without it; an installation with pip brings it.</source>
            <translation>{folder}：{family} 类型的模型由 transformers 库计算，而此安装版不含该库。{families} 类型的模型不需要它；用 pip 安装本程序则会带上它。</translation>
        </message>
        <message>
            <source>{folder}: config.json says model_type “{family}”, which the library transformers does not know. Code that comes with a model is never run.</source>
            <translation>{folder}：config.json 中的 model_type 是“{family}”，transformers 库不认识它。随模型附带的代码从不执行。</translation>
        </message>
        <message>
            <source>{folder}: its weights are quantised. Open the model in float32, bfloat16 or float16.</source>
            <translation>{folder}：权重经过量化（quantised）。请打开 float32、bfloat16 或 float16 的模型。</translation>
        </message>
        <message>
            <source>“{folder}” is whole, but this lab takes a model apart step by step and cannot do so here. {reason}.</source>
            <translation>“{folder}”是完整的，但本实验要把模型逐步拆开来看，对它做不到。{reason}。</translation>
        </message>
        <message>
            <source>“{name}” is not on this machine. File, Models of your own downloads it, if you want.</source>
            <translation>本机没有“{name}”。如果需要，可在“文件”菜单的“自己的模型”中下载。</translation>
        </message>
        <message>
            <source>“{name}” is no id of a model. Type owner/name, as the page of the model shows it.</source>
            <translation>“{name}”不是模型的编号。请按模型页面上的写法输入 owner/name。</translation>
        </message>
        <message>
            <source>{endpoint} did not answer as the hub does. Type the address of the hub or of a mirror.</source>
            <translation>{endpoint} 的回答不像模型库。请输入模型库或其镜像的地址。</translation>
        </message>
        <message>
            <source>“{name}” has no weights as safetensors (it has {found}). Choose a model that has them.</source>
            <translation>“{name}”没有 safetensors 格式的权重（只有 {found}）。请选择有这种权重的模型。</translation>
        </message>
        <message>
            <source>“{name}” has no {file}, without which it cannot be opened.</source>
            <translation>“{name}”没有 {file}，缺了它就无法打开。</translation>
        </message>
        <message>
            <source>{name} takes {needed}, and {free} are free in {folder}. Choose another folder or delete models.</source>
            <translation>{name} 需要 {needed}，而 {folder} 只剩 {free}。请选择其他文件夹，或删除一些模型。</translation>
        </message>
        <message>
            <source>{name} cannot be stored in {folder}: {reason}. Choose another folder.</source>
            <translation>{name} 无法存入 {folder}：{reason}。请选择其他文件夹。</translation>
        </message>
        <message>
            <source>{file} of {name} did not arrive as the hub describes it. Download it again.</source>
            <translation>{name} 的 {file} 与模型库所描述的不一致。请重新下载。</translation>
        </message>
        <message>
            <source>{endpoint} gives “{name}” only to members who agreed to its terms, or there is no such model. Download it by hand and choose its folder.</source>
            <translation>{endpoint} 只把“{name}”提供给同意其条款的用户，或者没有这个模型。请自行下载，再选择它的文件夹。</translation>
        </message>
        <message>
            <source>{endpoint} knows no model “{name}”.</source>
            <translation>{endpoint} 上没有模型“{name}”。</translation>
        </message>
        <message>
            <source>This installation has no encryption (OpenSSL) and cannot reach {endpoint}. Download the model by hand and choose its folder, or install the program with pip.</source>
            <translation>此安装版不含加密库（OpenSSL），无法连接 {endpoint}。请自行下载模型并选择其文件夹，或用 pip 安装本程序。</translation>
        </message>
        <message>
            <source>{endpoint} cannot be reached ({reason}). Set a mirror or a proxy below, or try again.</source>
            <translation>无法连接 {endpoint}（{reason}）。请在下面设置镜像或代理，或稍后再试。</translation>
        </message>
        <message>
            <source>Looking at {name}…</source>
            <translation>正在查看 {name}…</translation>
        </message>
        <message>
            <source>{name}: a model of type {family} with {parameters} parameters.</source>
            <translation>{name}：{family} 类型的模型，有 {parameters} 个参数。</translation>
        </message>
        <message>
            <source>As {precision} its weights take {needed} of memory.</source>
            <translation>以 {precision} 存放，权重需要 {needed} 内存。</translation>
        </message>
        <message>
            <source>“Look it up” asks {endpoint} for the list of files, “Download” fetches them; the program goes to the network at no other time.</source>
            <translation>“查询”向 {endpoint} 索取文件列表，“下载”取回这些文件；除此之外，程序不访问网络。</translation>
        </message>
        <message>
            <source>Asking {endpoint}…</source>
            <translation>正在询问 {endpoint}…</translation>
        </message>
        <message>
            <source>{name}: {count} files, {size}. Licence: {licence}. To: {folder}</source>
            <translation>{name}：{count} 个文件，{size}。许可证：{licence}。存到：{folder}</translation>
        </message>
        <message>
            <source>Download {size}</source>
            <translation>下载 {size}</translation>
        </message>
        <message>
            <source>{name} is here.</source>
            <translation>{name} 已在本机。</translation>
        </message>
        <message>
            <source>{free} are free.</source>
            <translation>空闲 {free}。</translation>
        </message>
        <message>
            <source>It does not fit; as {others} it would.</source>
            <translation>放不下；以 {others} 则放得下。</translation>
        </message>
        <message>
            <source>Delete {name}</source>
            <translation>删除 {name}</translation>
        </message>
        <message>
            <source>{total} in {folder}</source>
            <translation>共 {total}，在 {folder}</translation>
        </message>
        <message>
            <source>{name} cannot be deleted: {reason}</source>
            <translation>{name} 无法删除：{reason}</translation>
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
            <source>This run was stopped before the answer: run it again.</source>
            <translation>这次运行在得出答案之前停止了：请重新运行。</translation>
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
            <translation>与系统相同</translation>
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
            <source>This lab opens no model.</source>
            <translation>本实验不打开模型。</translation>
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
    <context>
        <name>models</name>
        <message>
            <source>Two sentences, masked words</source>
            <translation>两个句子，遮住的词</translation>
        </message>
        <message>
            <source>Reverse or sort</source>
            <translation>倒写或排序</translation>
        </message>
        <message>
            <source>Clear heads, characters</source>
            <translation>清晰的头，字符</translation>
        </message>
        <message>
            <source>Clear heads, characters, four layers</source>
            <translation>清晰的头，字符，四层</translation>
        </message>
        <message>
            <source>Attention only, characters</source>
            <translation>只有注意力，字符</translation>
        </message>
        <message>
            <source>One layer, characters</source>
            <translation>一层，字符</translation>
        </message>
        <message>
            <source>Positions: none</source>
            <translation>位置：无</translation>
        </message>
        <message>
            <source>Positions: learned</source>
            <translation>位置：可学习（learned）</translation>
        </message>
        <message>
            <source>Positions: sinusoidal</source>
            <translation>位置：正弦（sinusoidal）</translation>
        </message>
        <message>
            <source>Positions: rotary</source>
            <translation>位置：旋转（rotary）</translation>
        </message>
        <message>
            <source>Positions: ALiBi</source>
            <translation>位置：ALiBi</translation>
        </message>
        <message>
            <source>Positions: T5 bias</source>
            <translation>位置：T5 偏置（bias）</translation>
        </message>
        <message>
            <source>English and Chinese, byte-level tokens</source>
            <translation>英文与中文，字节级词元</translation>
        </message>
        <message>
            <source>{name}: {got} is not the text of a config.json, a JSON object.</source>
            <extracomment>No size of a model is larger; it keeps the products of four of them far from any limit.</extracomment>
            <translation>{name}：{got} 不是 config.json 的文本（一个 JSON 对象）。</translation>
        </message>
        <message>
            <source>The text has {got} characters; a config.json of up to {most} is read.</source>
            <translation>文本有 {got} 个字符；config.json 最多读取 {most} 个字符。</translation>
        </message>
        <message>
            <source>{name}: {got} is a family whose parameters are not counted here; known are {takes}.</source>
            <translation>{name}：这里不会计算 {got} 系列的参数量；已知的有 {takes}。</translation>
        </message>
        <message>
            <source>The config.json has no key {name}.</source>
            <translation>config.json 里没有键 {name}。</translation>
        </message>
        <message>
            <source>{name} is {got}; it takes a whole number of at least {least}.</source>
            <translation>{name} 是 {got}；应为不小于 {least} 的整数。</translation>
        </message>
        <message>
            <source>{name} is {got}; it takes a whole number up to {most}.</source>
            <translation>{name} 是 {got}；应为不超过 {most} 的整数。</translation>
        </message>
        <message>
            <source>{name} is {got}; it takes true or false.</source>
            <translation>{name} 是 {got}；应为 true 或 false。</translation>
        </message>
        <message>
            <source>{name} is {got}; it has to divide {whole} = {total}.</source>
            <translation>{name} 是 {got}；它必须整除 {whole} = {total}。</translation>
        </message>
        <message>
            <source>{name} is {got}; only models with experts in every layer are counted here.</source>
            <translation>{name} 是 {got}；这里只计算每一层都有专家（experts）的模型。</translation>
        </message>
        <message>
            <source>Opening the model</source>
            <translation>正在打开模型</translation>
        </message>
        <message>
            <source>Running it on the text</source>
            <translation>正在这段文字上运行</translation>
        </message>
        <message>
            <source>The model cannot be opened: {reason}</source>
            <translation>无法打开模型：{reason}</translation>
        </message>
        <message>
            <source>The model “{model}” has no token for {characters}. Choose the model “{other}”, which takes any text, or change the text.</source>
            <translation>模型“{model}”没有 {characters} 对应的词元。请选用模型“{other}”（它接受任何文字），或修改文字。</translation>
        </message>
        <message>
            <source>The model “{model}” has no token for {characters}. Change the text.</source>
            <translation>模型“{model}”没有 {characters} 对应的词元。请修改文字。</translation>
        </message>
        <message>
            <source>This model needs at least one token: type something.</source>
            <translation>这个模型至少需要一个词元：请输入一些文字。</translation>
        </message>
        <message>
            <source>The text has {total} tokens; the model reads at most {kept}, so the last ones are kept.</source>
            <translation>这段文字有 {total} 个词元；模型最多读 {kept} 个，所以保留最后的部分。</translation>
        </message>
        <message>
            <source>The text has {total} tokens; this lab shows at most {kept}, so the last ones are kept.</source>
            <translation>这段文字有 {total} 个词元；这里最多显示 {kept} 个，所以保留最后的部分。</translation>
        </message>
        <message>
            <source>The text has {tokens} tokens; the model was trained on at most {context}. What it does beyond is computed all the same.</source>
            <translation>这段文字有 {tokens} 个词元；模型训练时最多见过 {context} 个。超出的部分照样计算。</translation>
        </message>
        <message>
            <source>This model has no layer {layer}; its last one, {last}, is shown.</source>
            <translation>这个模型没有第 {layer} 层；显示的是它的最后一层，第 {last} 层。</translation>
        </message>
        <message>
            <source>This model has no head {head}; its last one, {last}, is shown.</source>
            <translation>这个模型没有第 {head} 个头；显示的是最后一个，第 {last} 个。</translation>
        </message>
        <message>
            <source>config.json is missing in {folder}, which holds {found}. Choose a folder with config.json, model.safetensors and tokenizer.json, as save_pretrained writes it.</source>
            <translation>{folder} 中缺少 config.json，其中有 {found}。请选择含有 config.json、model.safetensors 和 tokenizer.json 的文件夹，即 save_pretrained 写出的那种。</translation>
        </message>
        <message>
            <source>{wanted} is missing in {folder}, which holds {found}.</source>
            <translation>{folder} 中缺少 {wanted}，其中有 {found}。</translation>
        </message>
        <message>
            <source>{wanted} is missing in {folder}, which holds {found}. Such a file can run code and is never opened; model.save_pretrained(folder) writes the same weights as {wanted}.</source>
            <translation>{folder} 中缺少 {wanted}，其中有 {found}。这种文件可以执行代码，本程序从不打开；model.save_pretrained(folder) 会把同样的权重写成 {wanted}。</translation>
        </message>
        <message>
            <source>tokenizer.json is missing in {folder}. AutoTokenizer.from_pretrained(…).save_pretrained(folder) writes it for most models.</source>
            <translation>{folder} 中缺少 tokenizer.json。对大多数模型，AutoTokenizer.from_pretrained(…).save_pretrained(folder) 会写出它。</translation>
        </message>
        <message>
            <source>{part} is missing in {folder}, though {index} names it. Copy or download it too.</source>
            <translation>{folder} 中缺少 {part}，而 {index} 提到了它。请把它也复制或下载过来。</translation>
        </message>
        <message>
            <source>{file} is damaged or incomplete ({reason}). Copy or download it again.</source>
            <translation>{file} 已损坏或不完整（{reason}）。请重新复制或下载。</translation>
        </message>
        <message>
            <source>{folder}: the tensor “{tensor}” has the shape {stored}; config.json asks for {expected}. Use the config.json that the weights were saved with.</source>
            <translation>{folder}：张量“{tensor}”的形状是 {stored}，而 config.json 要求 {expected}。请使用与这些权重一起保存的 config.json。</translation>
        </message>
        <message>
            <source>{folder}: the weights hold no tensor “{tensor}”, which config.json asks for. Use the config.json that the weights were saved with.</source>
            <translation>{folder}：权重中没有 config.json 所要求的张量“{tensor}”。请使用与这些权重一起保存的 config.json。</translation>
        </message>
        <message>
            <source>{folder}: tokenizer.json goes up to token {largest} (“{token}”), but the model knows {tokens} tokens, 0 to {last}. Use the tokenizer that the model was trained with.</source>
            <translation>{folder}：tokenizer.json 的词元编号到 {largest}（“{token}”），而模型只有 {tokens} 个词元，即 0 到 {last}。请使用训练该模型时的分词器（tokenizer）。</translation>
        </message>
        <message>
            <source>{folder} has {parameters} parameters: as {dtype} they take {needed}, and {free} of memory are free. Close other programs or open a smaller model.</source>
            <translation>{folder} 有 {parameters} 个参数：以 {dtype} 存放需要 {needed}，而空闲内存为 {free}。请关闭其他程序，或打开较小的模型。</translation>
        </message>
        <message>
            <source>{folder} has {parameters} parameters: as {dtype} they take {needed}, and {free} of memory are free. As {smaller} they fit, with {half}: choose it under File, Models of your own.</source>
            <translation>{folder} 有 {parameters} 个参数：以 {dtype} 存放需要 {needed}，而空闲内存为 {free}。以 {smaller} 存放只需 {half}，放得下：请在“文件”菜单的“自己的模型”中选择。</translation>
        </message>
        <message>
            <source>{folder}: a model of type {family} gives no attention weights ({reason}). Open a transformer that the library transformers can run with eager attention.</source>
            <translation>{folder}：{family} 类型的模型不给出注意力权重（{reason}）。请打开 transformers 库能以 eager 注意力运行的 Transformer 模型。</translation>
        </message>
        <message>
            <source>{folder}: a model of type {family} is computed by the library transformers, which is not part of this installation. Models of type {families} open without it; an installation with pip brings it.</source>
            <translation>{folder}：{family} 类型的模型由 transformers 库计算，而此安装版不含该库。{families} 类型的模型不需要它；用 pip 安装本程序则会带上它。</translation>
        </message>
        <message>
            <source>{folder}: config.json says model_type “{family}”, which the library transformers does not know. Code that comes with a model is never run.</source>
            <translation>{folder}：config.json 中的 model_type 是“{family}”，transformers 库不认识它。随模型附带的代码从不执行。</translation>
        </message>
        <message>
            <source>{folder}: its weights are quantised. Open the model in float32, bfloat16 or float16.</source>
            <translation>{folder}：权重经过量化（quantised）。请打开 float32、bfloat16 或 float16 的模型。</translation>
        </message>
        <message>
            <source>“{folder}” is whole, but this lab takes a model apart step by step and cannot do so here. {reason}.</source>
            <translation>“{folder}”是完整的，但本实验要把模型逐步拆开来看，对它做不到。{reason}。</translation>
        </message>
        <message>
            <source>“{name}” is not on this machine. File, Models of your own downloads it, if you want.</source>
            <translation>本机没有“{name}”。如果需要，可在“文件”菜单的“自己的模型”中下载。</translation>
        </message>
    </context>
</TS>
