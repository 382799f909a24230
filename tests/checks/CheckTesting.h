// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Engine.h"

namespace morat::testing {

/// What the check alone finds in the paragraphs.
template <typename CheckType>
[[nodiscard]] QList<Finding> findingsOf(const QStringList &paragraphs) {
    QList<Block> blocks;
    for (const QString &paragraph : paragraphs) {
        Block block;
        block.text = paragraph;
        blocks.append(block);
    }
    std::vector<std::unique_ptr<const Check>> checks;
    checks.push_back(std::make_unique<CheckType>());
    Engine engine(std::move(checks));
    return engine.check(Text(blocks));
}

} // namespace morat::testing
