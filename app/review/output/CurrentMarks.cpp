// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/output/CurrentMarks.h"

namespace morat {

QList<InlineMark> currentMarks(const WorkingText &text) {
    QList<InlineMark> marks;
    const Text &original = text.original();
    for (qsizetype i = 0; i < original.blocks().size(); ++i) {
        for (InlineMark mark : original.blocks()[i].marks) {
            mark.range.start += original.blockStart(i);
            marks.append(mark);
        }
    }
    // From the end: an edit does not move what stands before it.
    for (auto edit = text.edits().crbegin(); edit != text.edits().crend(); ++edit) {
        for (InlineMark &mark : marks)
            mark.range = shifted(mark.range, edit->range, edit->replacement.size());
    }
    marks.removeIf([](const InlineMark &mark) { return mark.range.isEmpty(); });
    return marks;
}

} // namespace morat
