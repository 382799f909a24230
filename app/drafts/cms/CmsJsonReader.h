// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <QStringList>

#include <optional>

namespace morat {

/// Whether a mapping finds an article in the bytes.
[[nodiscard]] bool looksLikeCmsJson(const QByteArray &bytes);

/// Names of the articles of a list, in its order; none where the file is one article.
[[nodiscard]] QStringList cmsJsonArticles(const QByteArray &bytes);

/// The file with this article as it is in `bytes`; nothing when it has no such article.
[[nodiscard]] std::optional<QByteArray> withCmsJsonArticle(QByteArray file, const QString &name,
                                                           const QByteArray &bytes);

/// `item` names one of the articles; empty when there is only one.
[[nodiscard]] Result<Draft> readCmsJson(const QByteArray &bytes, const QString &item,
                                        std::optional<Charset> charset = {});

} // namespace morat
