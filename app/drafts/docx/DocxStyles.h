// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "text/Text.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace morat {

class XmlCursor;

/// What the styles of a document say: what a paragraph is, and in which font a run is shown. A
/// style's id is the
/// program's own affair ("u1", "Titre1"); its name is English for the styles that Word knows.
class DocxStyles {
public:
    [[nodiscard]] static Result<DocxStyles> read(const QByteArray &xml, const QString &name);

    /// By the style's own name or that of a style it is based on; nothing when none tells.
    [[nodiscard]] std::optional<BlockKind> kindOf(const QString &id) const;

    /// The font of a run that names none itself: its own style's, its paragraph's, the document's.
    /// Empty when none tells.
    [[nodiscard]] QString fontOf(const QString &paragraphStyle, const QString &runStyle) const;
    /// Whether a run that says nothing of it itself is hidden text.
    [[nodiscard]] bool isHidden(const QString &paragraphStyle, const QString &runStyle) const;
    /// The font that the w:rFonts at the cursor names for letters beyond ASCII; may be empty.
    [[nodiscard]] QString fontAt(const XmlCursor &rFonts) const;
    /// Reads which fonts the names "minorHAnsi" and "majorHAnsi" stand for.
    [[nodiscard]] Result<void> readTheme(const QByteArray &xml, const QString &name);

    /// Hidden text is read like any other, as version 0.1.0 did.
    void showHidden() { m_showsHidden = true; }
    [[nodiscard]] bool showsHidden() const { return m_showsHidden; }

private:
    struct Style {
        QString name; ///< lower case
        QString basedOn;
        QString font; ///< as fontAt() gives it, before the theme is known
        std::optional<bool> isHidden;
    };
    [[nodiscard]] QString styleFont(const QString &id) const;
    [[nodiscard]] QString resolved(const QString &font) const;

    [[nodiscard]] bool isStyleHidden(const QString &id) const;

    QHash<QString, Style> m_styles;
    bool m_hidesText = false; ///< some style does
    bool m_showsHidden = false;
    QString m_defaultFont;
    QString m_defaultParagraph; ///< id of the style that a paragraph without one has
    QString m_minorFont;
    QString m_majorFont;
};

} // namespace morat
