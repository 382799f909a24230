// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/odt/OdtStyles.h"

#include "drafts/package/XmlCursor.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

// Styles that are based on each other in a circle are none of ours to follow.
constexpr int furthestBase = 16;

/// "'.VnTime', serif" → ".VnTime".
QString firstFamily(const QString &families) {
    QString first = families.section(u',', 0, 0).trimmed();
    if (first.size() > 1 && first.front() == first.back() &&
        (first.front() == u'\'' || first.front() == u'"'))
        first = first.sliced(1).chopped(1);
    return first;
}

} // namespace

void OdtStyles::read(const QByteArray &xml) {
    XmlCursor cursor(xml, {});
    QHash<QString, QString> families; // of the fonts that are declared
    bool isDefault = false;
    Style *open = nullptr;
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        if (token != XmlCursor::Token::StartTag)
            continue;
        const QStringView name = cursor.name();
        if (name == "body"_L1)
            return;
        if (name == "font-face"_L1) {
            families.insert(cursor.attribute(u"name"),
                            firstFamily(cursor.attribute(u"font-family")));
        } else if (name == "style"_L1 || name == "default-style"_L1) {
            const QString family = cursor.attribute(u"family");
            open = nullptr;
            isDefault = name == "default-style"_L1 && family == "paragraph"_L1;
            // Old writers leave the family out: then it is a paragraph's.
            if (name == "style"_L1 &&
                (family == "text"_L1 || family == "paragraph"_L1 || family.isEmpty())) {
                auto &styles = family == "text"_L1 ? m_textStyles : m_paragraphStyles;
                open = &styles[cursor.attribute(u"name")];
                *open = {cursor.attribute(u"parent-style-name"), {}, {}};
            }
        } else if (name == "text-properties"_L1 && (open != nullptr || isDefault)) {
            const QString declared = cursor.attribute(u"font-name");
            QString font = declared.isEmpty() ? firstFamily(cursor.attribute(u"font-family"))
                                              : families.value(declared, declared);
            (open != nullptr ? open->font : m_defaultFont) = std::move(font);
            const QString display = cursor.attribute(u"display");
            if (open != nullptr && !display.isEmpty())
                open->isHidden = display == "none"_L1;
        }
    }
}

QString OdtStyles::parentOf(Family family, const QString &style) const {
    return of(family).value(style).parent;
}

QString OdtStyles::fontOf(Family family, const QString &style) const {
    QString name = style;
    for (int i = 0; i < furthestBase && !name.isEmpty(); ++i) {
        const auto found = of(family).constFind(name);
        if (found == of(family).cend())
            break;
        if (!found->font.isEmpty())
            return found->font;
        name = found->parent;
    }
    return family == Family::Paragraph ? m_defaultFont : QString();
}

bool OdtStyles::isHidden(Family family, const QString &style) const {
    QString name = style;
    for (int i = 0; i < furthestBase && !name.isEmpty(); ++i) {
        const auto found = of(family).constFind(name);
        if (found == of(family).cend())
            return false;
        if (found->isHidden)
            return *found->isHidden;
        name = found->parent;
    }
    return false;
}

} // namespace morat
