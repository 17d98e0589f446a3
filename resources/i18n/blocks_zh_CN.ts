<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>blocks</name>
        <message>
            <source>Blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parameters and operations</source>
            <translation>参数与运算量</translation>
        </message>
        <message>
            <source>torch autograd: ∂L/∂x of LayerNorm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>torch.nn.TransformerEncoderLayer, {kind}-norm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>torch.nn.LayerNorm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>torch.nn.RMSNorm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>torch.nn.functional.layer_norm over tokens and features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>torch.nn.functional.instance_norm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>torch.nn.BatchNorm1d, training mode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>torch.nn.BatchNorm1d, running statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>torch.nn.BatchNorm1d, evaluation mode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FLOP</source>
            <translation>FLOP</translation>
        </message>
    </context>
    <context>
        <name>blocks/flow</name>
        <message>
            <source>How does a text travel through a Transformer?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sorted instead of reversed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decoder only: the text is its own target</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Six layers: the streams grow and grow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Encoder only: one token is hidden</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One wrong token in its own output</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All residual connections cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mistakes after its own mistakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No residual, no norm: the gradient dies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No residual, but norms: all tokens alike</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Three families, counted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flamingo: a gate that starts shut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>encoder or decoder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>which part of the block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>layer, counted from 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the tokens that go in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>length of each stream before the part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>length of what the part gives each stream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>length of each stream after it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cosine between the stream and what is added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>attention, mean over heads (queries, keys)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the token asked for at each position</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>loss at each position, nats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the likeliest token at each position</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what has been written so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>probability of the likeliest token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>position in the target, counted from 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>share of wrong tokens after the right beginning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>share of wrong tokens after its own beginning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gradient norm here: with residual, without</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mean cosine between two tokens: with residual, without</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the family</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>parameters of its layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>operations of one forward pass</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>positions that give a loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tanh α</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>largest change of a logit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what the model writes, or puts at the mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mean loss in training, nats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mean length of the streams after each station</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>share wrong after the right beginning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>share wrong after its own beginning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>share wrong right after a mistake of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>share wrong while all was right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gradient at the input ÷ at the output, with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gradient at the input ÷ at the output, without</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cosine of two tokens at the end, with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cosine of two tokens at the end, without</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>parameters of the families</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>operations of the families</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>whether all logits are those of the model alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A text on its way</source>
            <extracomment>Tokens of the reader's text that have room as strands, and how many more may be written. Likeliest tokens kept at each position.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One's own mistakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without the residual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Three families</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something else than text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>encoder–decoder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>decoder only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>encoder only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Family</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reverse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sort</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the encoder–decoder does</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>characters, 2 layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>characters, 4 layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>English and Chinese, 6 layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decoder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Masked token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the encoder's text, counted from 1. 0: the last one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokens to write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mistake at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The token written there, counted from 1, is replaced by the runner-up. 0: none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Residual connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Symbols of a string</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Noise in the weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As shipped the model makes no mistakes on such strings. Normal noise is added to each matrix: this share of its own spread.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before each part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>after each sum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layer norm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokens of the source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokens of the target</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vectors that come in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Latents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gate α</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is added is multiplied by tanh α; Flamingo starts at 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>blocks/normalisation</name>
        <message>
            <source>BatchNorm: one feature of everybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over tokens and features: the future leaks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Half of all numbers dropped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two layers: the arrangement hardly matters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ten layers, where post-norm has a hard time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over which numbers are mean and variance taken, and who notices?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>which numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>who moves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>batch size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two modes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>without the mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gradient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>depth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which numbers share a mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who moves when another token changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>BatchNorm: the batch, or what was remembered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training mode and evaluation mode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RMSNorm against LayerNorm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A large input, a small gradient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before or after the sum: gradients and the first update</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Short trainings, with warmup and without</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LayerNorm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RMSNorm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tokens × features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>BatchNorm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>instance norm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The features of one token share a mean and a deviation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The features of one token share a root mean square; no mean is taken away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All tokens and features of one text share a mean and a deviation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One feature of all tokens of all texts shares a mean and a deviation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One feature of all tokens of one text shares a mean and a deviation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>text {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} features →</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} numbers: mean {mean}, deviation {deviation}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>earlier tokens: {moved}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>earlier tokens move: {moved}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>other texts: {moved}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>other texts move: {moved}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>training mode, other neighbours each time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>evaluation mode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>samples in the batch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what comes out for one number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>batches seen in training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>running statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>running mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>running variance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of the data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>training mode, a dot a pass</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mean of {count} passes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>feature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dropout: what comes out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest |training − evaluation|</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dropout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the token x</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>features that differ: σ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what all share: the mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mean ÷ deviation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>angle between them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Operations, d = {width}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 ÷ ‖x‖</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>‖x‖</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>‖∂L/∂x‖ behind LayerNorm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>input × {factor}: {gradient}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>post-norm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pre-norm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>DeepNorm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>layer, of {layers}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>‖∂L/∂W‖ before training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One update of Adam, rate {rate}: logits move by this share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>with warmup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>without</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>updates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>loss, nats a character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only how often each letter occurs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind}: {groups} groups, {count} numbers in each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind}, group {group} of {groups}: mean {mean}, deviation {deviation}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind}: the last token of text 1 changes, and no other output moves: 0.0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind}: the last token changes, and earlier ones of its text move by up to {moved}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind}: the last token changes, earlier ones move by up to {moved}, other texts by up to {others}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two in a batch: ±{spread} by the neighbour; remembered from {batches} batches: always {output}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dropout {p}: the mean of {passes} passes is {apart} away from evaluation mode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean {offset} deviations from 0: LayerNorm and RMSNorm point {angle}° apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Input × {factor}: the output stays, its gradient is {gradient}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{layers} layers, ‖∂L/∂W‖ of the first over the last: post-norm {post}, pre-norm {pre}, DeepNorm {deep}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After {updates} updates, without / with warmup: post-norm {post_cold} / {post_warm}, pre-norm {pre_cold} / {pre_warm}, DeepNorm {deep_cold} / {deep_warm}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Simulated: the numbers are drawn, every feature with a mean and a spread of its own; seed {seed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Red ring: the token that changes. Numbers: how far the largest feature of a token’s output moves; seed {seed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Simulated: {draws} draws of the other samples for each size; batches of {size}, momentum {momentum}; seed {seed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seeds} networks each, width {width}, trained and measured on {rows} × {context} characters of a page of English</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Curves: mean of 10 updates; thin lines: one network each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text {text}, token {token}, feature {feature}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>({value} − {mean}) ÷ {deviation} = {result}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>group {group} of {groups}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text {text}, token {token}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is another token now; its output moves by {moved}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its output moves by {moved}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{size} samples in the batch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from {low} to {high} in {draws} draws</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After {batches} batches, momentum {momentum}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>running mean {mean} (data: {true}), running variance {variance} (data: {true_variance})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feature {feature}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{given} ÷ (1 − {p}) = {scaled} where it is kept: {kept} of {count} passes; mean {mean}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{apart} between the two modes on one input</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean {offset} deviations from 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{angle}° between the two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>‖LayerNorm‖ = {layer}, ‖RMSNorm‖ = {rms}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>measured {angle}°, arctan gives {theory}°</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Input × {factor}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>‖x‖ {length} · ‖∂L/∂x‖ {gradient} = {product}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layer {layer} of {layers}: ‖∂L/∂W‖</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{layers} layers: one update moves the logits by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update {updates}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LayerNorm takes the {features} features of one token, and nothing else: {groups} groups of {count} numbers for {texts} texts of {tokens} tokens. The text may be of any length and the batch of any size, each token is computed alone. ε = {epsilon} keeps a token whose features are all equal from a division by 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RMSNorm has the groups of LayerNorm, {groups} of {count} numbers. It divides by the root mean square and leaves the mean where it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One mean over {tokens} tokens × {features} features: {groups} groups of {count} numbers. It is often told as LayerNorm, and is what LayerNorm would be for pictures. The next section shows what it does to a decoder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>BatchNorm takes one feature over all {tokens} tokens of all {texts} texts: {groups} groups of {count} numbers. How a token comes out depends on who else is in the batch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One feature over the {tokens} tokens of a text: {groups} groups of {count} numbers. It does not depend on the batch, but on every token of the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click one of the small cubes. What lies in one shaded piece is averaged, so each number in it has a say in all the others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last token of the first text is another one now. Over the features of each token alone, every other output stays exactly as it was: 0.0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RMSNorm has the same axis as LayerNorm: no other token moves, exactly 0.0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over tokens and features, the first tokens move by up to {moved} because of a token that comes after them. A decoder trained this way would see, through mean and variance, what it is to predict, and nothing of the kind is there when it generates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over batch and tokens, earlier tokens move by up to {moved}, and those of other texts by up to {others}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over the tokens of each feature, other texts stay, but earlier tokens move by up to {moved}: the future is in the mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over tokens and features, the first token of the first text moves by {moved}. A causal mask does not help: the leak is not in the attention.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One number, {value}, goes through BatchNorm. In training mode mean and variance are those of the batch: among two, the result spreads by {two}, among {most} by {large}. In evaluation mode running statistics are used, after {batches} batches they give {output}, whoever stands beside. LayerNorm gives {layer}, with any neighbours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alone in its batch, each number is its own mean: training mode gives 0 for every input. torch refuses it: “Expected more than 1 value per channel when training”. Of two, the larger becomes 1 and the smaller −1, whatever they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text has more to set against it: lengths differ, so padding enters the statistics, and batches per device are small.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In training mode dropout sets a number to 0 with probability {p} and multiplies what stays by {scale}; {kept} of the numbers stayed so far. The mean of {passes} passes is {apart} away from what evaluation mode gives, which is the input itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>model.train() and model.eval() change dropout (by {dropout} here) and BatchNorm (by {batch}), never LayerNorm or RMSNorm. They do not switch gradients off: that is torch.no_grad().</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every token is a vector. LayerNorm removes its part along (1, …, 1), the mean, and scales the rest to length √d; RMSNorm only scales. With a mean of {offset} deviations they point {angle}° apart. For d = {width} that saves {saved} of {layer} operations: {rms} are left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the mean is 0 they are the same. A layer behind can learn the difference away, for the mean is one direction of d.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The input times {factor}: its norm is {length}, the output is the same, and the gradient that comes back is {gradient}. LayerNorm divides by σ, so a step in x counts 1/σ as much: the product of both norms stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the left end ε = {epsilon} stands beside the variance: once σ² is as small, the gradient no longer grows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{layers} layers, not trained yet. ‖∂L/∂W‖ of the first layer over that of the last: post-norm {post_ratio}, pre-norm {pre_ratio}, DeepNorm {deep_ratio}. One update of all weights moves the logits by {post_update}, {pre_update} and {deep_update} of their size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether post-norm gradients vanish is read off here, not assumed: near 1, first and last layer learn alike.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pre-norm leaves a path from the logits to every layer on which nothing is normalised. DeepNorm makes that path α times as strong and the weights β times as small: from {first} to {last} layers the first update grows {post_growth} (post-norm), {pre_growth} (pre-norm) and {deep_growth} (DeepNorm).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{layers} layers, rate {rate}, {seeds} networks of each kind; warmup rises over {warmup} updates. After {updates} updates the loss is, without and with warmup: post-norm {post_cold} and {post_warm}, pre-norm {pre_cold} and {pre_warm}, DeepNorm {deep_cold} and {deep_warm}. To know only how often each letter occurs gives {letters}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These are small networks and few updates. Change layers, rate, warmup and seed before you believe a rule.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last token of a text is replaced by another. If mean and variance are taken over tokens and features, what happens to the output of the first token?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It stays exactly as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It moves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A causal mask decides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the features of each token: LayerNorm</source>
            <extracomment>Where the normalisation of a layer stands. Added to a variance before its root is taken, as torch does. Batch sizes of the sweep; other samples that are drawn for each; batches that are remembered. Samples in a batch from which running statistics are taken. Passes through dropout, and how many features go through. Multiples of the deviation that are added to all features of a token. Factors of the input of LayerNorm, whose gradient is measured. Layers of the networks whose gradients are measured. Networks that differ in their weights; a step of the trace for so many updates. The networks: width, characters they see, texts at once.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same without the mean: RMSNorm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tokens and features of a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>batch and tokens of a feature: BatchNorm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tokens of a feature: instance norm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean and variance are taken over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Texts in the batch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokens of a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Features of a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dropout p</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layers of what is trained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updates of warmup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>So long the learning rate of half the runs rises from 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>blocks/parameters</name>
        <message>
            <source>Where are a model's parameters, and where are its operations?</source>
            <extracomment>A config.json to begin with: a model small enough to count by hand.</extracomment>
            <translation>模型的参数在哪里，运算又在哪里？</translation>
        </message>
        <message>
            <source>57 billion held, 14 billion used</source>
            <translation>存 570 亿，用 140 亿</translation>
        </message>
        <message>
            <source>True to scale: BERT beside Llama 2 70B</source>
            <translation>按真实比例：BERT 与 Llama 2 70B</translation>
        </message>
        <message>
            <source>A text of 131 072 tokens</source>
            <translation>131 072 个词元的文本</translation>
        </message>
        <message>
            <source>12h² + 13h: right for GPT-2</source>
            <translation>12h² + 13h：对 GPT-2 正确</translation>
        </message>
        <message>
            <source>12h² + 13h: not for Llama 3</source>
            <translation>12h² + 13h：对 Llama 3 不对</translation>
        </message>
        <message>
            <source>Which GPU holds 7, 13 or 70 billion?</source>
            <translation>哪张 GPU 放得下 7B、13B、70B？</translation>
        </message>
        <message>
            <source>A config.json to change</source>
            <translation>一份可以改动的 config.json</translation>
        </message>
        <message>
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>your model</source>
            <translation>你的模型</translation>
        </message>
        <message>
            <source>{name}: {count} parameters</source>
            <translation>{name}：{count} 个参数</translation>
        </message>
        <message>
            <source>{layers} layers · h = {hidden} · {heads} heads, {shared} key-value · SwiGLU of width {inner} · vocabulary {vocabulary}</source>
            <translation>{layers} 层 · h = {hidden} · {heads} 个头，{shared} 个键值头 · SwiGLU 宽 {inner} · 词表 {vocabulary}</translation>
        </message>
        <message>
            <source>{layers} layers · h = {hidden} · {heads} heads, {shared} key-value · {visited} of {experts} experts of {wide} · vocabulary {vocabulary}</source>
            <translation>{layers} 层 · h = {hidden} · {heads} 个头，{shared} 个键值头 · {experts} 个宽 {wide} 的专家选 {visited} 个 · 词表 {vocabulary}</translation>
        </message>
        <message>
            <source>{layers} layers · h = {hidden} · {heads} heads · GELU of width {inner} · {positions} positions · vocabulary {vocabulary}</source>
            <translation>{layers} 层 · h = {hidden} · {heads} 个头 · GELU 宽 {inner} · {positions} 个位置 · 词表 {vocabulary}</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>参数（parameters）</translation>
        </message>
        <message>
            <source>operations per token</source>
            <translation>每词元运算量（FLOP）</translation>
        </message>
        <message>
            <source>of {model}</source>
            <translation>属于 {model}</translation>
        </message>
        <message>
            <source>12h² + 13h says</source>
            <translation>12h² + 13h 给出的</translation>
        </message>
        <message>
            <source>the layer has</source>
            <translation>这一层实际有的</translation>
        </message>
        <message>
            <source>the model has {count}</source>
            <translation>模型实际有 {count}</translation>
        </message>
        <message>
            <source>{ratio} times as many</source>
            <translation>是公式的 {ratio} 倍</translation>
        </message>
        <message>
            <source>A layer: 12h² + 13h = {rule}, it has {real}</source>
            <translation>一层：12h² + 13h = {rule}，实际 {real}</translation>
        </message>
        <message>
            <source>The model: L·(12h² + 13h) + V·h = {rule}, it has {real}</source>
            <translation>整个模型：L·(12h² + 13h) + V·h = {rule}，实际 {real}</translation>
        </message>
        <message>
            <source>memory (GB)</source>
            <translation>显存（GB）</translation>
        </message>
        <message>
            <source>fits: {device}</source>
            <translation>放得下：{device}</translation>
        </message>
        <message>
            <source>fits on none of these</source>
            <translation>这些卡都放不下</translation>
        </message>
        <message>
            <source>Levels are what is left when {free} % of the memory stays free; parameters alone, no cache, no activations.</source>
            <translation>横线是留出 {free} % 显存之后剩下的；只算参数，不算缓存和激活。</translation>
        </message>
        <message>
            <source>a row is looked up: nothing multiplied</source>
            <translation>只是查一行：不做乘法</translation>
        </message>
        <message>
            <source>activations times activations: no parameters, grows with the text</source>
            <translation>激活乘激活：没有参数，随文本增长</translation>
        </message>
        <message>
            <source>one factor per feature: not a matrix product, not counted</source>
            <translation>每个特征一个系数：不是矩阵乘法，不计入</translation>
        </message>
        <message>
            <source>held in memory, not met by this token</source>
            <translation>占着显存，这个词元用不到</translation>
        </message>
        <message>
            <source>once for a text, not for each token</source>
            <translation>每段文本一次，不是每个词元一次</translation>
        </message>
        <message>
            <source>multiplies with the embedding's matrix, which is counted there</source>
            <translation>乘的是嵌入矩阵，参数已在那里数过</translation>
        </message>
        <message>
            <source>two operations per number of a matrix</source>
            <translation>矩阵里每个数两次运算</translation>
        </message>
        <message>
            <source>embedding</source>
            <translation>嵌入（embedding）</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>位置（positions）</translation>
        </message>
        <message>
            <source>segments</source>
            <translation>句段（segments）</translation>
        </message>
        <message>
            <source>query</source>
            <translation>查询 Q</translation>
        </message>
        <message>
            <source>key</source>
            <translation>键 K</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值 V</translation>
        </message>
        <message>
            <source>latent key, value</source>
            <translation>潜在键值</translation>
        </message>
        <message>
            <source>scores, sums</source>
            <translation>分数与求和</translation>
        </message>
        <message>
            <source>output</source>
            <translation>输出 O</translation>
        </message>
        <message>
            <source>FFN gate</source>
            <translation>前馈 gate</translation>
        </message>
        <message>
            <source>FFN up</source>
            <translation>前馈 up</translation>
        </message>
        <message>
            <source>FFN down</source>
            <translation>前馈 down</translation>
        </message>
        <message>
            <source>experts visited</source>
            <translation>选中的专家</translation>
        </message>
        <message>
            <source>experts idle</source>
            <translation>闲置的专家</translation>
        </message>
        <message>
            <source>shared expert</source>
            <translation>共享专家</translation>
        </message>
        <message>
            <source>router</source>
            <translation>路由器（router）</translation>
        </message>
        <message>
            <source>norms</source>
            <translation>归一化（norm）</translation>
        </message>
        <message>
            <source>pooler</source>
            <translation>池化层（pooler）</translation>
        </message>
        <message>
            <source>output head</source>
            <translation>输出头（head）</translation>
        </message>
        <message>
            <source>visited</source>
            <translation>选中</translation>
        </message>
        <message>
            <source>shared</source>
            <translation>共享</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>feed-forward</source>
            <translation>前馈网络</translation>
        </message>
        <message>
            <source>embedding and head</source>
            <translation>嵌入与输出头</translation>
        </message>
        <message>
            <source>biases</source>
            <translation>偏置</translation>
        </message>
        <message>
            <source>outside the layers</source>
            <translation>层以外</translation>
        </message>
        <message>
            <source>FP32, 4 bytes</source>
            <translation>FP32，4 字节</translation>
        </message>
        <message>
            <source>BF16, 2 bytes</source>
            <translation>BF16，2 字节</translation>
        </message>
        <message>
            <source>INT8, 1 byte</source>
            <translation>INT8，1 字节</translation>
        </message>
        <message>
            <source>INT4, half a byte</source>
            <translation>INT4，半字节</translation>
        </message>
        <message>
            <source>training with Adam, 16 bytes</source>
            <translation>用 Adam 训练，16 字节</translation>
        </message>
        <message>
            <source>none of these</source>
            <translation>都放不下</translation>
        </message>
        <message>
            <source>24 GB: RTX 4090</source>
            <translation>24 GB：RTX 4090</translation>
        </message>
        <message>
            <source>40 GB: A100</source>
            <translation>40 GB：A100</translation>
        </message>
        <message>
            <source>80 GB: A100, H100</source>
            <translation>80 GB：A100、H100</translation>
        </message>
        <message>
            <source>141 GB: H200</source>
            <translation>141 GB：H200</translation>
        </message>
        <message>
            <source>640 GB: 8 × H100</source>
            <translation>640 GB：8 × H100</translation>
        </message>
        <message>
            <source>The feed-forward holds {inner} of the parameters, attention {attention}, embedding and output head {ends}. A token costs {flop} forward, and twice the parameters would be {twice}. The lookup of the embedding multiplies nothing; looking at {context} tokens adds {scores}, without a parameter.</source>
            <translation>前馈网络（feed-forward）占参数的 {inner}，注意力占 {attention}，嵌入和输出头占 {ends}。一个词元的前向计算要 {flop}，而参数量的两倍是 {twice}。查嵌入表不做乘法；看 {context} 个词元要多 {scores}，却没有参数。</translation>
        </message>
        <message>
            <source>Of {count} parameters a token meets {active}, {share}: the router sends it to {visited} of {experts} experts in each layer. All of them stand in memory. A token costs {flop}, and twice the active parameters would be {twice}.</source>
            <translation>{count} 个参数里，一个词元只用到 {active}，即 {share}：每一层的路由器（router）把它送到 {experts} 个专家中的 {visited} 个。但所有专家都占着显存。一个词元要 {flop}，而激活参数（active parameters）的两倍是 {twice}。</translation>
        </message>
        <message>
            <source>Four square matrices, two of h × 4h, nine h of biases and two LayerNorms: 12h² + 13h = {rule}. This layer has {real}.</source>
            <translation>四个方阵，两个 h × 4h 的矩阵，共 9h 的偏置，两个层归一化（LayerNorm）：12h² + 13h = {rule}。这一层实际有 {real}。</translation>
        </message>
        <message>
            <source>Four square matrices, two of h × 4h, nine h of biases and two LayerNorms: 12h² + 13h = {rule}, and this layer has exactly as many.</source>
            <translation>四个方阵，两个 h × 4h 的矩阵，共 9h 的偏置，两个层归一化（LayerNorm）：12h² + 13h = {rule}，这一层恰好有这么多。</translation>
        </message>
        <message>
            <source>Parameters times bytes: {bf16} in BF16, {int4} in INT4, {training} while training with Adam. With {free} % kept free, answering in BF16: {device}; training: {trainer}.</source>
            <translation>参数乘字节：BF16 要 {bf16}，INT4 要 {int4}，用 Adam 训练要 {training}。留出 {free} % 之后，用 BF16 推理：{device}；训练：{trainer}。</translation>
        </message>
        <message>
            <source>The output head is the embedding's matrix again: no parameters of its own, but operations.</source>
            <translation>输出头就是嵌入矩阵：没有自己的参数，却有运算。</translation>
        </message>
        <message>
            <source>{shared} heads of keys and values serve {heads} heads of queries: those two matrices are {times} times as small.</source>
            <translation>{shared} 个键值头供 {heads} 个查询头使用：这两个矩阵缩小到 1/{times}。</translation>
        </message>
        <message>
            <source>A gated feed-forward has three matrices of h × {inner}: {ratio} h², not 8h².</source>
            <translation>带门的前馈网络有三个 h × {inner} 的矩阵：{ratio} h²，不是 8h²。</translation>
        </message>
        <message>
            <source>RMSNorm has one number per feature, LayerNorm two; {biases}</source>
            <translation>RMSNorm 每个特征一个数，LayerNorm 两个；{biases}</translation>
        </message>
        <message>
            <source>no matrix has a bias.</source>
            <translation>所有矩阵都没有偏置。</translation>
        </message>
        <message>
            <source>only query, key and value have a bias.</source>
            <translation>只有查询、键、值带偏置。</translation>
        </message>
        <message>
            <source>V·h leaves out what else is outside the layers: positions, the last norms, the pooler.</source>
            <translation>V·h 漏掉了层以外的其他部分：位置嵌入、最后的归一化、池化层。</translation>
        </message>
        <message>
            <source>The output head is a second matrix of V × h, which V·h leaves out.</source>
            <translation>输出头是另一个 V × h 的矩阵，V·h 没有算它。</translation>
        </message>
        <message>
            <source>{experts} experts stand where the rule has one feed-forward.</source>
            <translation>公式里一个前馈网络的地方，实际有 {experts} 个专家。</translation>
        </message>
        <message>
            <source>Sizes: {source}</source>
            <translation>尺寸来源：{source}</translation>
        </message>
        <message>
            <source>Ten times the parameters are ten times the bytes: on both axes a step is a factor of ten, and every precision is a straight line.</source>
            <translation>参数多十倍，字节就多十倍：两个轴每格都是十倍，所以每种精度都是一条直线。</translation>
        </message>
        <message>
            <source>What fits is only half of a choice: the key-value cache grows with texts and users, and a smaller model trained on more text can answer as well.</source>
            <translation>放不放得下只是选择的一半：键值缓存（KV cache）随文本和用户增长，而小一些、训练文本更多的模型也可能答得一样好。</translation>
        </message>
        <message>
            <source>Qwen2 57B-A14B holds 57 billion parameters. How many operations does one token cost, beside a dense model of 13 billion?</source>
            <translation>Qwen2 57B-A14B 有 570 亿个参数。与 130 亿参数的稠密（dense）模型相比，一个词元要多少运算？</translation>
        </message>
        <message>
            <source>about as many</source>
            <translation>差不多</translation>
        </message>
        <message>
            <source>about twice as many</source>
            <translation>大约两倍</translation>
        </message>
        <message>
            <source>more than four times as many</source>
            <translation>四倍以上</translation>
        </message>
        <message>
            <source>transformers, parameters on meta: {name}</source>
            <translation>transformers，meta 设备上的参数：{name}</translation>
        </message>
        <message>
            <source>torch's FLOP counter on two layers of transformers: {name}</source>
            <translation>torch 的 FLOP 计数器，transformers 的两层：{name}</translation>
        </message>
        <message>
            <source>its class for this family has more sizes than are read here</source>
            <translation>它的这个家族的类有更多尺寸，这里没有读取</translation>
        </message>
        <message>
            <source>Parameters and operations by part</source>
            <extracomment>The id of the reader's own model. Bytes per parameter: of weights that only answer, and of all that training with Adam keeps (weights and gradients in 16 bits, a 32-bit copy, two moments: the count of the ZeRO paper). Memory in decimal GB, as data sheets print it.</extracomment>
            <translation>各部分的参数与运算量</translation>
        </message>
        <message>
            <source>12h² + 13h beside a real layer</source>
            <translation>12h² + 13h 与真实的一层</translation>
        </message>
        <message>
            <source>Which GPU holds it</source>
            <translation>哪张 GPU 放得下</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>the whole frame for each model</source>
            <translation>每个模型占满画框</translation>
        </message>
        <message>
            <source>true to scale between models</source>
            <translation>模型之间按真实比例</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>面积</translation>
        </message>
        <message>
            <source>Tokens a token looks at (n)</source>
            <translation>一个词元看多少词元（n）</translation>
        </message>
        <message>
            <source>Only the scores of attention and the sum of values grow with it, no parameter does.</source>
            <translation>只有注意力分数和对值的求和随它增长，参数不变。</translation>
        </message>
        <message>
            <source>Memory kept free</source>
            <translation>留空的显存</translation>
        </message>
        <message>
            <source>For the key-value cache, activations and buffers.</source>
            <translation>留给键值缓存（KV cache）、激活和缓冲区。</translation>
        </message>
        <message>
            <source>Your config.json</source>
            <translation>你的 config.json</translation>
        </message>
        <message>
            <source>The text of the file; it becomes the last model of the row. GPT-2, BERT, Llama, Mistral, Qwen, ChatGLM, Baichuan, Mixtral or DeepSeek.</source>
            <translation>文件的内容；它会成为这一排里最后一个模型。可以是 GPT-2、BERT、Llama、Mistral、Qwen、ChatGLM、Baichuan、Mixtral 或 DeepSeek。</translation>
        </message>
    </context>
    <context>
        <name>claims</name>
        <message>
            <source>Those are the parameters. Torch's counter finds {small} operations per token in one matrix pair of d × d and {large} in one of d × 4d, at d = {width}: 4d² and 16d². Each parameter of a matrix costs a multiplication and an addition.</source>
            <translation>那是参数量。torch 的计数器在 d = {width} 时测得：一对 d × d 矩阵每个词元 {small} 次运算，一对 d × 4d 的矩阵 {large} 次，即 4d² 和 16d²。矩阵的每个参数要做一次乘法和一次加法。</translation>
        </message>
        <message>
            <source>Of {total} parameters a token meets {active}: all of attention, the shared expert, and {visited} of {experts} experts in each of {layers} layers. That is 14 billion, as the name A14B says, and ten times 1.4 billion.</source>
            <translation>{total} 个参数里，一个词元用到 {active}：全部注意力、共享专家，以及 {layers} 层中每层 {experts} 个专家里的 {visited} 个。这是 140 亿，正如名字 A14B 所说，是 14 亿的十倍。</translation>
        </message>
        <message>
            <source>It is exact for torch's own encoder layer ({torch} at h = 768), and for {exact} of the {known} models on the shelf, all with LayerNorm, biases and 4h. A layer of Llama 3 8B has {llama}, where it gives {rule}; one of Qwen2 57B-A14B has {times} times as many as it gives.</source>
            <translation>对 torch 自己的编码器层它是精确的（h = 768 时为 {torch}），对这里 {known} 个模型中的 {exact} 个也是，它们都用 LayerNorm、偏置和 4h。Llama 3 8B 的一层有 {llama}，公式给出 {rule}；Qwen2 57B-A14B 的一层是公式的 {times} 倍。</translation>
        </message>
    </context>
</TS>
