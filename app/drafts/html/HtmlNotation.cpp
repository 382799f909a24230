// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/HtmlNotation.h"

#include "drafts/charsets/Decoding.h"
#include "drafts/markup/TagWriter.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

class HtmlWriter final : public TagWriter {
public:
    explicit HtmlWriter(const Draft &draft)
        : TagWriter(draft, EmptyElements::OfHtml)
        , m_noBreakSpace(draft.source.contains(encode(u"&nbsp;", sourceCharset(draft)))
                             ? NoBreakSpace::Entity
                             : NoBreakSpace::Letter) {}
    [[nodiscard]] QByteArray written(const QString &text, const WritingPlace &) const override {
        return encode(htmlEscaped(text, m_noBreakSpace), sourceCharset(m_draft));
    }

private:
    NoBreakSpace m_noBreakSpace;
};

} // namespace

const Notation &htmlNotation() {
    static const NotationOf<HtmlWriter> notation;
    return notation;
}

QString htmlEscaped(const QString &text, NoBreakSpace spaces) {
    QString out = text;
    out.replace(u'&', "&amp;"_L1);
    out.replace(u'<', "&lt;"_L1);
    out.replace(u'>', "&gt;"_L1);
    if (spaces == NoBreakSpace::Entity)
        out.replace(QChar(QChar::Nbsp), "&nbsp;"_L1);
    return out;
}

} // namespace morat
