// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace morat {

/// An <item> of a WordPress export.
struct WxrItem {
    SourceRange whole; ///< with its tags
    /// What its address ends with: its number in WordPress, "item-3" when it has none, "7-2" where
    /// a second one has the number.
    QString name;
    QString type; ///< "post", "page", "attachment"…

    /// Whether it is an article: not a picture, a menu, a setting.
    [[nodiscard]] bool isArticle() const;
};

/// An export of more is refused: each of its articles is read out of all of it.
inline constexpr qsizetype mostWxrItems = 20'000;

/// Whether the bytes begin like a WordPress export.
[[nodiscard]] bool looksLikeWxr(const QByteArray &bytes);

/// The items of an export, found without reading what is in them: one damaged article keeps no
/// other from being opened.
[[nodiscard]] QList<WxrItem> wxrItems(const QByteArray &bytes);

/// Names of the articles of an export, in its order.
[[nodiscard]] QStringList wxrArticles(const QByteArray &bytes);

/// The export with this article as it is in `bytes`; nothing when it has no such article.
[[nodiscard]] std::optional<QByteArray> withWxrArticle(QByteArray file, const QString &name,
                                                       const QByteArray &bytes);

} // namespace morat
