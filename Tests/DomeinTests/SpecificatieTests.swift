import Domein
import Testing

/// The specification itself must be able to fail, or every test built on it is worth nothing.
@Suite struct `De specificatie bijt` {
  @Test func `een andere gebeurtenis dan verwacht valt op`() {
    withKnownIssue {
      gegeven(CasusDecider.self, Verhaal.thuiszitter)
        .wanneer(wil(.belegRegie(bij: jansen))).dan(Verhaal.terug)
    }
  }

  @Test func `een weigering waar gebeurtenissen verwacht werden valt op`() {
    withKnownIssue {
      gegeven(CasusDecider.self).wanneer(wil(.keerTerug)).danNiets()
    }
  }

  @Test func `gebeurtenissen waar een weigering verwacht werd vallen op`() {
    withKnownIssue {
      gegeven(CasusDecider.self, Verhaal.thuiszitter)
        .wanneer(wil(.keerTerug)).danGeweigerd(.geenVerzuim)
    }
  }

  @Test func `een andere weigering dan verwacht valt op`() {
    withKnownIssue {
      gegeven(CasusDecider.self).wanneer(wil(.keerTerug)).danGeweigerd(.geenVerzuim)
    }
  }
}
