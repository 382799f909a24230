// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/HtmlUnicode.h"

#include "drafts/charsets/Decoding.h"
#include "drafts/html/HtmlLimits.h"
#include "drafts/html/HtmlNotation.h"
#include "drafts/markup/Markup.h"
#include "drafts/source/FontConversion.h"
#include "drafts/source/SourceChanges.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Changes of a page that name a font of Unicode where it names one from before.
QList<ByteChange> unicodeFontNames(const Draft &draft) {
    // A name ends with its quote, at the next one, or where the style goes on.
    static const QRegularExpression names(u"(?<=[\\s\"'=:,;])(?:\\.Vn|VNI[- ])[A-Za-z0-9 -]*"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const Charset charset = sourceCharset(draft);
    const QString page = decodeRun(draft.source, charset);
    QList<ByteChange> changes;
    qint64 place = 0;
    bool isStyleSheet = false;
    for (QStringView rest = page; const auto markup = nextMarkup(rest);) {
        const QStringView source = markup->source;
        const bool isTag = markup->kind == Markup::Kind::OpeningTag;
        const bool namesFont = isTag && (source.contains(u"face"_s, Qt::CaseInsensitive) ||
                                         source.contains(u"font"_s, Qt::CaseInsensitive));
        if (namesFont || (isStyleSheet && markup->kind != Markup::Kind::ClosingTag)) {
            for (auto found = names.globalMatch(source.toString()); found.hasNext();) {
                const QRegularExpressionMatch match = found.next();
                const QString old = match.captured().trimmed();
                const auto font = legacyFontNamed(old);
                if (!font)
                    continue;
                QString name = unicodeFontLike(*font);
                if (source[match.capturedStart() - 1] == u'=')
                    name = u'"' + name + u'"';
                const qint64 start =
                    place + encodedLength(source.first(match.capturedStart()), charset);
                changes.append({{start, encodedLength(old, charset)}, encode(name, charset)});
            }
        }
        if (isTag)
            isStyleSheet = markup->name == "style"_L1;
        else if (markup->kind == Markup::Kind::ClosingTag && markup->name == "style"_L1)
            isStyleSheet = false;
        place += encodedLength(source, charset);
        rest = rest.sliced(source.size());
    }
    return changes;
}

/// Fonts are renamed where the page names them.
class HtmlFontNotation final : public FontNotation {
public:
    explicit HtmlFontNotation(const Draft &draft)
        : m_draft(draft) {}
    [[nodiscard]] QByteArray letters(const QString &text, qint64) const override {
        return encode(htmlEscaped(text, NoBreakSpace::Letter), sourceCharset(m_draft));
    }
    [[nodiscard]] QByteArray opening(const QString &) override { return {}; }
    [[nodiscard]] QByteArray closing() const override { return {}; }
    [[nodiscard]] QList<ByteChange> declarations() const override {
        return unicodeFontNames(m_draft);
    }

private:
    const Draft &m_draft;
};

} // namespace

Result<QByteArray> htmlFontsInUnicode(const Draft &draft) {
    HtmlFontNotation notation(draft);
    return changedFile(draft, unicodeFontChanges(draft, notation));
}

Result<QByteArray> pageInUnicode(const Draft &draft) {
    if (isUnicode(draft.charset))
        return htmlFontsInUnicode(draft);
    QList<ByteChange> changes;
    const SourceRange declared = declaredCharsetPlace(draft.source);
    if (!declared.isEmpty())
        changes.append({declared, "utf-8"});
    changes += unicodeFontNames(draft);
    return textInUnicode(draft, std::move(changes));
}

} // namespace morat
