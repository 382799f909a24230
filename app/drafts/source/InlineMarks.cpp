// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/InlineMarks.h"

namespace morat {

QList<InlineMark> inlineMarks(const QList<QPair<qsizetype, int>> &styles,
                              const MappedText::Composed &composed) {
    QList<InlineMark> marks;
    for (const InlineStyle style :
         {InlineStyle::Bold, InlineStyle::Italic, InlineStyle::Link, InlineStyle::Code}) {
        qsizetype start = -1;
        const auto end = [&](qsizetype at) {
            // A space at the border may belong to either side; it is left out.
            while (at > start && at > 0 && composed.text[at - 1] == u' ')
                --at;
            if (start >= 0 && at > start)
                marks.append({{start, at - start}, style});
            start = -1;
        };
        for (const auto &[offset, bits] : styles) {
            const qsizetype at = composed.fromRaw(offset);
            if ((bits >> int(style) & 1) == 0)
                end(at);
            else if (start < 0)
                start = at;
        }
        end(composed.text.size());
    }
    return marks;
}

} // namespace morat
