// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/cms/DraftFields.h"
#include "text/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace morat {

/// Where the articles of a CMS stand in its JSON, and the texts in an article. Paths are keys; "*"
/// is any key. resources/cms/README.md says how a file of one is written.
struct CmsMapping {
    struct Field {
        QStringList path;              ///< from the article
        std::optional<FieldText> text; ///< nothing: as it looks
        std::optional<BlockKind> kind;
    };
    QString name;
    QStringList items; ///< where the list of articles stands, or the only one
    QStringList id;    ///< of an article; empty when it has none
    QList<QStringList> needs;
    QList<QStringList> needsOne; ///< one of these, when there are any
    QList<Field> fields;
    QList<QStringList> also; ///< repeat the text, and are not read
};

/// Fails, saying what is wrong.
[[nodiscard]] Result<CmsMapping> readCmsMapping(const QByteArray &json);

/// All mappings: the newsroom's own, dropped in as other data are, then those that came with the
/// program.
struct CmsMappings {
    QList<CmsMapping> sound;
    QStringList problems; ///< "file: what is wrong"
};
[[nodiscard]] CmsMappings cmsMappings();

} // namespace morat
