// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/source/BlockText.h"

#include <QByteArray>

namespace morat {

/// A headline or lead among the metadata. Places are in the source.
struct FrontMatterField {
    BlockKind kind = BlockKind::Headline;
    const Notation *notation = nullptr;
    BlockText text;
};

/// The metadata at the top of a Markdown page: YAML between two lines of "---", as Jekyll and Hugo
/// have it, TOML between two of "+++", or JSON from a line of "{" to one of "}". Read of it are the
/// values of title and description on one line; everything else is the CMS's own affair.
struct FrontMatter {
    qint64 length = 0; ///< with the line that ends them; 0 when the page has none
    QList<FrontMatterField> fields;
};

/// `page` stands at `start` of the source.
[[nodiscard]] FrontMatter readFrontMatter(const QByteArray &page, qint64 start);

} // namespace morat
