// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gumbo.h>

#include <QString>
#include <QStringList>

namespace morat {

// What names in a page say of its parts. They are hints: what the page shows decides.

/// What an element's name, class, id and schema.org marks hint at.
struct PageHints {
    enum class Part : quint8 {
        None,
        Furniture,       ///< by a word that wrappers of whole pages have, too: sidebar, header…
        SurelyFurniture, ///< menu, footer, related news…
        Comments,        ///< of readers: running text, and maybe more than the article's
    };
    Part part = Part::None;
    bool isBody = false;       ///< detail-content, entry-content, article__body…
    bool isMarkedBody = false; ///< itemprop="articleBody", data-role="content"
    bool isHeadline = false;   ///< itemprop="headline", data-role="title"
    bool isNamedTitle = false; ///< tieude, news-title, entry-title…
    bool isDate = false;
    bool isAuthor = false;
    bool isSource = false; ///< from where the newspaper has the article
};

[[nodiscard]] PageHints hintsOf(const GumboElement &element);

/// What the head of a page says of its article: Open Graph, schema.org, the title.
struct PageMeta {
    QStringList titles; ///< best first
    QStringList named;  ///< what the page's title says before the site's name
    QStringList descriptions;
    QStringList authors;
    QString body;           ///< the article's text, where schema.org has it
    bool isArticle = false; ///< og:type or schema.org says so
};

[[nodiscard]] PageMeta metaOf(const GumboNode *root);

/// Letters and digits in small letters, to compare what differs in spaces and marks only.
[[nodiscard]] QString bare(QStringView text);

} // namespace morat
