#!/bin/sh
# Copy the program folder into the user's own programs and show it in the menu. No root needed.
# 把程序复制到本用户目录并加入开始菜单，无需管理员权限。
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
target=$HOME/.local/opt/pension-desk
mkdir -p "$target" "$HOME/.local/bin" "$data/applications"
if [ "$here" != "$target" ]; then
    rm -rf "$target.new"
    cp -R "$here" "$target.new"
    rm -rf "$target"
    mv "$target.new" "$target"
fi
ln -sf "$target/pension-desk" "$HOME/.local/bin/pension-desk"
sed "s|^Exec=.*|Exec=\"$target/pension-desk\"|" "$here/pension-desk.desktop" \
    > "$data/applications/pension-desk.desktop"
echo "已安装，请在开始菜单中打开“养老保险工作台”。Installed: $target"
