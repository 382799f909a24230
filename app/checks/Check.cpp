// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Check.h"

namespace morat {

void Check::checkBlock(const CheckedBlock &, const DocumentFacts &, QList<Finding> &) const {}

void Check::checkDocument(const QList<CheckedBlock> &, const DocumentFacts &, std::stop_token,
                          QList<Finding> &) const {}

} // namespace morat
