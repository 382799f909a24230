// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/odt/OdtNotation.h"

#include "drafts/markup/TagWriter.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

class OdtWriter final : public TagWriter {
public:
    explicit OdtWriter(const Draft &draft)
        : TagWriter(draft, EmptyElements::OfXml) {}
    [[nodiscard]] QByteArray written(const QString &text, const WritingPlace &) const override {
        return odtEscaped(text).toUtf8();
    }
};

} // namespace

const Notation &odtNotation() {
    static const NotationOf<OdtWriter> notation;
    return notation;
}

QString odtEscaped(const QString &text) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool inside = i > 0 && i + 1 < text.size();
        if (c == u'\t')
            out += "<text:tab/>"_L1;
        else if (c == u' ' && (!inside || text[i - 1] == u' '))
            out += "<text:s/>"_L1;
        else
            out += c == u'&'   ? u"&amp;"_s
                   : c == u'<' ? u"&lt;"_s
                   : c == u'>' ? u"&gt;"_s
                               : QString(c);
    }
    return out;
}

} // namespace morat
