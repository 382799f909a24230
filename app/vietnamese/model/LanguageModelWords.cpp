// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/model/LanguageModelWords.h"

namespace morat {

ModelWordKind modelWordKind(const Token &token, QStringView text) {
    switch (token.kind) {
    case TokenKind::Word:
        return token.capitalisation == Capitalisation::Lower ||
                       (token.startsSentence && token.capitalisation == Capitalisation::Initial)
                   ? ModelWordKind::Word
                   : ModelWordKind::Name;
    case TokenKind::Number:
    case TokenKind::Mixed:
        return ModelWordKind::Number;
    case TokenKind::Address:
    case TokenKind::Embed:
        return ModelWordKind::Boundary;
    case TokenKind::Punctuation:
    case TokenKind::Symbol:
        break;
    }
    switch (text[token.range.start].unicode()) {
    case u'.':
    case u'?':
    case u'!':
    case u'…':
    case u':':
        return ModelWordKind::Boundary;
    case u',':
    case u';':
    case u'–':
    case u'—':
    case u'-':
    case u'/':
        return ModelWordKind::Pause;
    default:
        return ModelWordKind::Nothing;
    }
}

} // namespace morat
