// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/journal/StepWriter.h"

namespace morat {

/// Whether a run of the program is over for certain: its process is gone, on this computer, or it
/// took away itself what says that it lives. Of one that came to a sudden end on another computer
/// nobody knows from its files; LeaseWatch.h watches that.
/// Of a run that says which computer it is on, only that computer knows.
[[nodiscard]] bool isRunOver(const QString &store, const QString &run);

/// The token of a new run. The runs that share a store on a server have their files each on its own
/// computer, and say which.
enum class RunFiles : quint8 { BesideTheStore, OnItsComputer };
[[nodiscard]] QString newRun(const QString &store, RunFiles files);

/// Enters a draft; the lease of a run that is over is no hindrance. Where another run has it, it is
/// only read; where that has no version with this content, the revision is 0.
[[nodiscard]] Result<EnteredDraft> enterUnlessHeld(Store &store, const DraftToEnter &wanted,
                                                   LeaseClaim claim);

/// Takes a draft from the store; the lease of a run that is over is no hindrance.
[[nodiscard]] Recorded removeUnlessHeld(Store &store, qint64 draft, const QString &run);

/// An entered draft, or why it cannot be opened: another run has it in another version.
[[nodiscard]] Result<EnteredDraft> unlessInOtherVersion(EnteredDraft entered);

/// "Lan@toasoan-2": who runs the program, and where.
[[nodiscard]] QString placeOfRun();

} // namespace morat
