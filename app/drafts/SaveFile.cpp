// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftWriter.h"

#include "data/SaveFile.h"
#include "drafts/cms/WxrIndex.h"

#include <QFile>

#include <algorithm>
#include <optional>

namespace morat {

namespace {

const WxrItem *itemNamed(const QList<WxrItem> &items, const QString &name) {
    const auto found = std::find_if(items.cbegin(), items.cend(),
                                    [&](const WxrItem &item) { return item.name == name; });
    return found == items.cend() ? nullptr : &*found;
}

/// The file with this article as it is in `bytes`; nothing when the file has no such article.
std::optional<QByteArray> withArticle(QByteArray file, const QString &name,
                                      const QByteArray &bytes) {
    const QList<WxrItem> before = wxrItems(file);
    const QList<WxrItem> now = wxrItems(bytes);
    const WxrItem *old = itemNamed(before, name);
    const WxrItem *article = itemNamed(now, name);
    if (!looksLikeWxr(file) || old == nullptr || article == nullptr)
        return {};
    return file.replace(old->whole.start, old->whole.length,
                        bytes.mid(article->whole.start, article->whole.length));
}

} // namespace

Result<void> saveDraft(const QString &path, const Draft &draft, const QByteArray &bytes) {
    QFile there(path);
    if (draft.own.isEmpty() || !there.exists() || !there.open(QIODevice::ReadOnly))
        return saveFile(path, bytes);
    const QByteArray file = there.readAll();
    there.close();
    return saveFile(path, withArticle(file, draft.member, bytes).value_or(bytes));
}

} // namespace morat
