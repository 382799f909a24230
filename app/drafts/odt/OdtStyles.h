// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace morat {

/// What reading needs of an ODF text's styles: which are based on which, and the fonts that they
/// name.
class OdtStyles {
public:
    enum class Family : quint8 { Paragraph, Text };

    /// Of styles.xml or content.xml. What is not well-formed tells no more from there on: the text
    /// can be read without it.
    void read(const QByteArray &xml);

    [[nodiscard]] QString parentOf(Family family, const QString &style) const;
    /// The font that the style or one it is based on names; of paragraphs otherwise the document's.
    /// Empty when none does.
    [[nodiscard]] QString fontOf(Family family, const QString &style) const;
    /// Whether text in the style is hidden.
    [[nodiscard]] bool isHidden(Family family, const QString &style) const;

    /// Hidden text is read like any other, as version 0.1.0 did.
    void showHidden() { m_showsHidden = true; }
    [[nodiscard]] bool showsHidden() const { return m_showsHidden; }

private:
    struct Style {
        QString parent;
        QString font;
        std::optional<bool> isHidden;
    };
    [[nodiscard]] const QHash<QString, Style> &of(Family family) const {
        return family == Family::Text ? m_textStyles : m_paragraphStyles;
    }

    QHash<QString, Style> m_paragraphStyles;
    QHash<QString, Style> m_textStyles;
    QString m_defaultFont; ///< of paragraphs
    bool m_showsHidden = false;
};

} // namespace morat
