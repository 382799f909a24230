// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context/ContextCheck.h"
#include "checks/engine/Engine.h"
#include "data/DataFolder.h"
#include "text/Result.h"

#include <memory>

namespace morat {

/// What the checks read and never change: dictionaries, lists, the phrase file. Loaded once,
/// shared by every engine of every thread.
struct CheckData;

/// Loads the data, the newer of each that is sound. `newsroomModel`: a language model that the
/// newsroom trained on its archive, or empty.
[[nodiscard]] Result<std::shared_ptr<const CheckData>>
loadCheckData(const DataFolders &folders, const QString &newsroomModel = {});

/// Where a newsroom's own language model is looked for; empty when there is none.
[[nodiscard]] QString defaultNewsroomModel();

/// What could not be used though the checks go on without it: a damaged language model, a damaged
/// file that was dropped. Sentences for the user; empty when all is there.
[[nodiscard]] const QStringList &noticesOf(const CheckData &data);

/// What the editor chooses.
struct CheckOptions {
    Strictness strictness = Strictness::Balanced;
};

/// An engine with every check of this room, in order, and after them those of the rooms above.
/// One a worker thread.
[[nodiscard]] Engine makeEngine(const std::shared_ptr<const CheckData> &data,
                                const CheckOptions &options = {},
                                std::vector<std::unique_ptr<const Check>> additional = {});

} // namespace morat
