// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "text/Text.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace morat {

/// What the paragraph styles of a document say about what a paragraph is. A style's id is the
/// program's own affair ("u1", "Titre1"); its name is English for the styles that Word knows.
class DocxStyles {
public:
    [[nodiscard]] static Result<DocxStyles> read(const QByteArray &xml, const QString &name);

    /// By the style's own name or that of a style it is based on; nothing when none tells.
    [[nodiscard]] std::optional<BlockKind> kindOf(const QString &id) const;

private:
    struct Style {
        QString name; ///< lower case
        QString basedOn;
    };
    QHash<QString, Style> m_styles;
};

} // namespace morat
