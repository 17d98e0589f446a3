#!/bin/sh
# Installs LLM Explorer: for everybody (as root) below /opt, else for this user below ~/.local.
#   --prefix FOLDER   somewhere else: FOLDER/opt, FOLDER/bin and FOLDER/share
# Runs in the folder of what the archive held: data.tar.xz, unpack, uninstall.sh, needs.
set -eu
# makeself works with 077; what is installed for everybody has to be readable by everybody
umask 022
name=llm-explorer
here=$(pwd)

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in zh*) chinese=1 ;; *) chinese= ;; esac
say() { if [ -n "$chinese" ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi; }
fail() { say "$@" >&2; exit 1; }

prefix=
while [ $# -gt 0 ]; do
    case "$1" in
        --prefix) [ $# -gt 1 ] || fail "--prefix takes a folder." "--prefix 后面要写一个文件夹。"
            prefix=$2; shift ;;
        --prefix=*) prefix=${1#--prefix=} ;;
        *) fail "$1: not an option; there is --prefix FOLDER." "$1：没有这个选项；只有 --prefix 文件夹。" ;;
    esac
    shift
done
if [ -z "$prefix" ]; then
    if [ "$(id -u)" = 0 ]; then
        prefix=/usr/local
        program=/opt/$name
    else
        home=${HOME:-$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)}
        [ -n "$home" ] && [ -d "$home" ] ||
            fail "You have no home folder; use --prefix FOLDER." "你没有主目录；请用 --prefix 文件夹。"
        prefix=$home/.local
        program=$prefix/opt/$name
    fi
else
    # makeself says where it was started; here is its temporary folder
    case "$prefix" in /*) ;; *) prefix=${USER_PWD:-$here}/$prefix ;; esac
    program=$prefix/opt/$name
fi
share=$prefix/share
[ "$prefix" = "${HOME:-}/.local" ] && [ -n "${XDG_DATA_HOME:-}" ] && share=$XDG_DATA_HOME
case "$program$share" in
    *"
"*) fail "The folder's name has a line break in it." "文件夹名里有换行。" ;;
esac

. ./needs   # machine, kibibytes, libc
[ "$(uname -s)" = Linux ] && [ "$(uname -m)" = "$machine" ] ||
    fail "This program is for Linux on $machine; this machine is $(uname -s) on $(uname -m)." \
        "这个程序用于 $machine 上的 Linux；这台机器是 $(uname -m) 上的 $(uname -s)。"
has=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d' ' -f2) || has=
[ -n "$has" ] || fail "The GNU C library is missing; this program needs version $libc or newer." \
    "缺少 GNU C 库（glibc）；这个程序需要 $libc 或更新的版本。"
oldest=$(printf '%s\n%s\n' "$has" "$libc" | sort -t. -k1,1n -k2,2n | head -n1)
[ "$oldest" = "$libc" ] ||
    fail "The GNU C library is version $has; this program needs $libc or newer." \
        "GNU C 库（glibc）的版本是 $has；这个程序需要 $libc 或更新的版本。"

# what an older version put there, and which folders above the program's are not there yet
before=$(cat "$program/installed" 2>/dev/null) || before=
above=
folder=$(dirname "$program")
while [ ! -d "$folder" ]; do
    above="folder $folder
$above"
    folder=$(dirname "$folder")
done
mkdir -p "$program.new" 2>/dev/null && [ -w "$program.new" ] ||
    fail "$program cannot be written to; use --prefix FOLDER." "无法写入 $program；请用 --prefix 文件夹。"
free=$(df -Pk "$program.new" | awk 'NR==2 { print $(NF-2) }')
if [ "$free" -lt "$kibibytes" ]; then
    rmdir "$program.new"
    fail "Too little disk space: $((kibibytes / 1024)) MiB are needed, $((free / 1024)) MiB are free on the disk of $program." \
        "磁盘空间不足：需要 $((kibibytes / 1024)) MiB，$program 所在的磁盘只剩 $((free / 1024)) MiB。"
fi
trap 'rm -rf "$program.new"' EXIT

say "Installing into $program ..." "正在安装到 $program……"
# a noexec /tmp does not matter: the unpacker runs where the program will
cp "$here/unpack" "$program.new/.unpack"
chmod 755 "$program.new/.unpack"
( "$program.new/.unpack" "$here/data.tar.xz" || echo >"$program.new/.damaged" ) |
    (cd "$program.new" && tar -xf - --no-same-owner 2>"$program.new/.said") || echo >"$program.new/.damaged"
if [ -e "$program.new/.damaged" ]; then
    cat "$program.new/.said" >&2
    fail "The files could not be unpacked: the download is damaged or the disk is full." \
        "无法解开文件：下载的文件已损坏，或磁盘已满。"
fi
rm -f "$program.new/.unpack" "$program.new/.said"

# the archive is laid out for /usr: what is below usr/lib/NAME becomes the program's folder
new=$program.new/usr/lib/$name
cp "$here/uninstall.sh" "$new/uninstall"
chmod 755 "$new/uninstall"
rm -rf "$program.old"
if [ -e "$program" ]; then mv "$program" "$program.old"; fi
mv "$new" "$program"
rm -rf "$program.old"

# a list of every file and folder made outside the program's own, for the one that removes them
list=$program/installed
{ printf '%s' "$above"; printf '%s\n' "$before" | sed -n '/^folder /p'; } >"$list"
make_folder() {
    [ -d "$1" ] && return
    make_folder "$(dirname "$1")"
    mkdir "$1"
    printf 'folder %s\n' "$1" >>"$list"
}
# as the Exec key takes a path: quoted, special characters escaped, then backslashes once more
quoted=$(printf '%s' "$program/$name" | sed 's/[\\"`$]/\\&/g; s/\\/\\\\/g; s/%/%%/g')
cd "$program.new/usr/share"
find . -type f | LC_ALL=C sort | while IFS= read -r file; do
    file=${file#./}
    case "$file" in doc/*) continue ;; esac
    make_folder "$(dirname "$share/$file")"
    case "$file" in
        applications/*) QUOTED=$quoted awk \
            '/^Exec=/ { print "Exec=\"" ENVIRON["QUOTED"] "\" %u"; next } { print }' "$file" >"$share/$file" ;;
        *) cp "$file" "$share/$file" ;;
    esac
    chmod 644 "$share/$file"
    printf 'file %s\n' "$share/$file" >>"$list"
done
make_folder "$prefix/bin"
ln -sf "$program/$name" "$prefix/bin/$name"
printf 'file %s\n' "$prefix/bin/$name" >>"$list"
printf 'share %s\n' "$share" >>"$list"
cd "$here"
rm -rf "$program.new"
printf '%s\n' "$before" | sed -n 's/^file //p' | while IFS= read -r file; do
    grep -qxF "file $file" "$list" || rm -f "$file"
done
trap - EXIT
"$program/uninstall" --update-menus

missing=$(LD_LIBRARY_PATH="$program/_internal" ldd "$program/_internal/PySide6/QtWidgets.abi3.so" \
    "$program/_internal/PySide6/Qt/plugins/platforms/libqxcb.so" 2>/dev/null |
    awk '/not found/ { print $1 }' | LC_ALL=C sort -u | tr '\n' ' ')
[ -z "$missing" ] ||
    say "These system libraries are missing; the window needs them: $missing" \
        "缺少这些系统库，窗口需要它们：$missing"
say "Done: LLM Explorer is in the menu, and here: $prefix/bin/$name" \
    "完成：LLM Explorer 已在菜单中，命令在这里：$prefix/bin/$name"
say "To remove it: \"$program/uninstall\"" "要删除它：\"$program/uninstall\""
