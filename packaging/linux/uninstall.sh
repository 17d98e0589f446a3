#!/bin/sh
# Removes LLM Explorer as its installer put it there, and on request settings and sessions too.
#   --keep-settings | --remove-settings    do not ask
#   --update-menus                         only tell the desktop what has changed
set -eu
name=llm-explorer
program=$(cd "$(dirname "$0")" && pwd)
list=$program/installed

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in zh*) chinese=1 ;; *) chinese= ;; esac
say() { if [ -n "$chinese" ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi; }

[ -f "$list" ] && [ -x "$program/$name" ] || {
    say "$program holds no installation of LLM Explorer." "$program 里没有安装 LLM Explorer。" >&2
    exit 1
}
share=$(sed -n 's/^share //p' "$list")

update_menus() {
    if [ -d "$share/applications" ] && command -v update-desktop-database >/dev/null; then
        update-desktop-database -q "$share/applications" 2>/dev/null || true
    fi
    if [ -d "$share/mime/packages" ] && command -v update-mime-database >/dev/null; then
        update-mime-database "$share/mime" >/dev/null 2>&1 || true
    fi
    if [ -f "$share/icons/hicolor/index.theme" ] && command -v gtk-update-icon-cache >/dev/null; then
        gtk-update-icon-cache -q -f "$share/icons/hicolor" 2>/dev/null || true
    fi
}

settings=ask
case "${1:-}" in
    --update-menus) update_menus; exit 0 ;;
    --keep-settings) settings=keep ;;
    --remove-settings) settings=remove ;;
    "") ;;
    *) say "$1: not an option" "$1：没有这个选项" >&2; exit 2 ;;
esac

home=${HOME:-$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)}
# the folders of this user, as the program chooses them (explorer/core/paths.py)
folders() {
    printf '%s\n' "${LLM_EXPLORER_SETTINGS:-${XDG_CONFIG_HOME:-$home/.config}/$name}"
    printf '%s\n' "${LLM_EXPLORER_CACHE:-${XDG_CACHE_HOME:-$home/.cache}/$name}"
    printf '%s\n' "${XDG_STATE_HOME:-$home/.local/state}/$name"
}
if [ $settings = ask ]; then
    settings=keep
    if [ -t 0 ]; then
        say "Remove your settings, your last session and stored results too? [y/N]" \
            "设置、上次的会话和保存的计算结果也删除吗？[y/N]"
        folders | sed 's/^/  /'
        read -r answer || answer=
        case "$answer" in [yY]* | 是*) settings=remove ;; esac
    fi
fi

sed -n 's/^file //p' "$list" | while IFS= read -r file; do rm -f "$file"; done
update_menus
# what the desktop's tools made goes only where the folder was ours and nothing else is left in it
if grep -qxF "folder $share/applications" "$list"; then rm -f "$share/applications/mimeinfo.cache"; fi
if grep -qxF "folder $share/icons/hicolor" "$list"; then rm -f "$share/icons/hicolor/icon-theme.cache"; fi
if grep -qxF "folder $share/mime" "$list" && [ -z "$(ls -A "$share/mime/packages" 2>/dev/null)" ]; then
    for made in aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic \
        types version XMLnamespaces; do
        rm -f "$share/mime/$made"
    done
    rm -f "$share/mime/application/x-$name-session.xml"
    rmdir "$share/mime/application" 2>/dev/null || true
fi
if [ $settings = remove ] && [ -n "$home" ]; then
    folders | while IFS= read -r folder; do rm -rf "$folder"; done
    say "Settings, session and stored results are removed." "设置、会话和保存的结果已删除。"
else
    say "Settings and sessions stay." "设置和会话保留。"
fi
cd /
# deepest first, and only those that are empty
made=$(sed -n 's/^folder //p' "$list" | LC_ALL=C sort -ru)
rm -rf "$program"
printf '%s\n' "$made" | while IFS= read -r folder; do
    [ -n "$folder" ] && rmdir "$folder" 2>/dev/null || true
done
say "LLM Explorer is removed." "LLM Explorer 已删除。"
