// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/ToneStyles.h"

#include "text/Folding.h"

namespace morat {

ToneStyle toneStyleOf(const CheckedBlock &block, ToneStyle otherwise) {
    int balance = 0;
    for (const Token &token : block.tokens) {
        if (token.kind != TokenKind::Word)
            continue;
        const QString moved = withNewToneMark(token.folded);
        if (moved == token.folded)
            continue;
        const QString written = block.block.text.mid(token.range.start, token.range.length);
        balance += written.toLower() == moved ? 1 : -1;
    }
    return balance > 0 ? ToneStyle::New : balance < 0 ? ToneStyle::Old : otherwise;
}

} // namespace morat
