// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/Check.h"

#include <algorithm>

namespace morat {

std::shared_ptr<const BlockNotes> CheckedBlock::notesOf(const Check &check) const {
    if (!notes)
        return nullptr;
    const auto found = std::ranges::find(*notes, &check, &NotesByCheck::value_type::first);
    return found == notes->cend() ? nullptr : found->second;
}

void Check::checkBlock(const CheckedBlock &, const DocumentFacts &, QList<Finding> &) const {}

std::shared_ptr<const BlockNotes> Check::noteBlock(const CheckedBlock &) const {
    return nullptr;
}

void Check::checkDocument(const QList<CheckedBlock> &, const DocumentFacts &, std::stop_token,
                          QList<Finding> &) const {}

void Check::sayTogether(const QList<CheckedBlock> & /*blocks*/,
                        QList<Finding> & /*findings*/) const {}

} // namespace morat
